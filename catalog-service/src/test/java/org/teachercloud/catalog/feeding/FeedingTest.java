package org.teachercloud.catalog.feeding;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.Scope;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(Shelf.SmallPages.class)
class FeedingTest {

  private static final String FEED = "/api/v1/resources/feed";

  @Inject Shelf shelf;

  @Test
  void theSitemapNamesEveryPublicPageOnce() {
    String institution = shelf.institution();
    List<String> mine = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      mine.add(shelf.put(institution, "页 " + i, Scope.PUBLIC).id().toString());
    }
    Resource inside = shelf.put(institution, "校内", Scope.INSTITUTION);
    Resource gone = shelf.withdraw(shelf.put(institution, "撤回", Scope.PUBLIC).id());
    List<String> pages = new ArrayList<>();
    List<String> parts = xml("/sitemap.xml").getList("sitemapindex.sitemap.loc");
    for (String part : parts) {
      List<String> listed = xml(part.replaceAll("^https?://[^/]+", "")).getList("urlset.url.loc");
      assertTrue(listed.size() <= 4, "a part has no more than it may");
      pages.addAll(listed);
    }
    assertEquals(pages.size(), Set.copyOf(pages).size());
    List<String> ids = pages.stream().map(page -> page.replaceAll(".*/resources/", "")).toList();
    assertTrue(ids.containsAll(mine));
    assertFalse(ids.contains(inside.id().toString()) || ids.contains(gone.id().toString()));
  }

  @Test
  void robotsAreShownTheSitemapAndKeptFromTheApi() {
    given()
        .get("/robots.txt")
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(startsWith("User-agent: *\nDisallow: /api/\n"))
        .body(containsString("/sitemap.xml\n"));
  }

  @Test
  void aPublicPageHasItsWordsOfSchemaOrgAndNoOther() {
    String institution = shelf.institution();
    Text title = new Text("</script><script>alert(1)</script>", "Class management");
    Resource course = shelf.put(institution, title, Scope.PUBLIC);
    given()
        .get("/api/v1/resources/" + course.id() + "/json-ld")
        .then()
        .statusCode(200)
        .contentType("application/ld+json")
        .body(not(containsString("<")))
        .body("'@context'", equalTo("https://schema.org"))
        .body("'@type'[0]", equalTo("Course"))
        .body("name", equalTo(title.zh()))
        .body("alternateName", equalTo("Class management"))
        .body("provider.name", startsWith("机构 "))
        .body("timeRequired", equalTo("PT1H30M"))
        .body("license", equalTo("https://creativecommons.org/licenses/by-sa/4.0/"));
    Resource inside = shelf.put(institution, "校内", Scope.INSTITUTION);
    given().get("/api/v1/resources/" + inside.id() + "/json-ld").then().statusCode(404);
    shelf.withdraw(course.id());
    given().get("/api/v1/resources/" + course.id() + "/json-ld").then().statusCode(404);
  }

  @Test
  void aSearchIsAFeedWithItsNewestFirst() {
    String institution = shelf.institution();
    Resource first = shelf.put(institution, "微格教学方法", Scope.PUBLIC);
    Resource second = shelf.put(institution, "微格教学实例", Scope.PUBLIC);
    shelf.put(institution, "体育", Scope.PUBLIC);
    shelf.put(institution, "微格教学内部", Scope.INSTITUTION);
    String search = FEED + "?q=微格教学&institution=" + institution;
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> xml(search).getList("feed.entry.id").size() == 2);
    XmlPath feed = xml(search);
    assertEquals(
        List.of("urn:uuid:" + second.id(), "urn:uuid:" + first.id()),
        feed.getList("feed.entry.id"));
    assertEquals("微格教学实例", feed.getString("feed.entry[0].title"));
    assertEquals(feed.getString("feed.entry[0].updated"), feed.getString("feed.updated"));
    assertEquals(3, xml(FEED + "?institution=" + institution).getList("feed.entry.id").size());
  }

  @Test
  void aFeedWithAFilterThatIsNoneIsRefused() {
    given().get(FEED + "?kind=STONE").then().statusCode(400).body("code", equalTo("INVALID_INPUT"));
  }

  private static XmlPath xml(String path) {
    return given().get(path).then().statusCode(200).extract().xmlPath();
  }
}
