package org.teachercloud.catalog.harvesting.running;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ByHand.class)
class HarvestTest {

  @Inject Harvester harvester;

  private final Records records = Records.of(7);
  private TestRepository repository;
  private String institution;

  @BeforeEach
  void open() throws Exception {
    repository = TestRepository.listing(records::answer);
    institution = harvester.institution();
  }

  @AfterEach
  void close() {
    repository.close();
  }

  static void counts(JsonPath report, String expected) {
    String found =
        String.join(
            " ",
            report.getString("state"),
            report.getString("read"),
            report.getString("created"),
            report.getString("updated"),
            report.getString("unchanged"),
            report.getString("deleted"),
            report.getString("rejected"));
    assertEquals(expected, found, report.prettify());
  }

  private String item(String source, String identifier) throws SQLException {
    String id = source.substring(source.lastIndexOf('/') + 1);
    String where = " WHERE source = '" + id + "' AND identifier = '" + identifier + "'";
    long high =
        harvester.number(
            "SELECT ('x' || substr(replace(resource::text, '-', ''), 1, 16))::bit(64)::bigint"
                + " FROM harvest_record"
                + where);
    long low =
        harvester.number(
            "SELECT ('x' || substr(replace(resource::text, '-', ''), 17))::bit(64)::bigint"
                + " FROM harvest_record"
                + where);
    return "/api/v1/resources/" + new UUID(high, low);
  }

  @Test
  void recordsBecomeDraftsAndAgainTheyAreUnchanged() throws Exception {
    String source = harvester.source(institution, repository.address());
    JsonPath report = harvester.harvested(institution, source);
    counts(report, "DONE 7 7 0 0 0 0");
    assertEquals(3, report.getInt("answers"));
    Harvester.as(Tokens.publisher(institution))
        .get(item(source, "oai:test:1"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("title.zh", equalTo("题目 1"))
        .body("title.en", equalTo("About 题目 1"))
        .body("subject", equalTo("PEDAGOGY"))
        .body("kind", equalTo("LAB"))
        .body("languages[0]", equalTo("zh"))
        .body("licence", equalTo("CC BY-SA 4.0"))
        .body("units", hasSize(1))
        .body("source.url", startsWith("http://repository.example/"));
    given().get(item(source, "oai:test:1")).then().statusCode(404);
    counts(harvester.harvested(institution, source), "DONE 0 0 0 0 0 0");
    counts(harvester.harvested(institution, source, true), "DONE 7 0 0 7 0 0");
  }

  @Test
  void onlyWhatChangedIsAskedForAgainWithAnOverlap() throws Exception {
    String source = harvester.source(institution, repository.address());
    JsonPath first = harvester.harvested(institution, source);
    Instant next = Instant.parse(first.getString("nextFrom"));
    records.put("oai:test:3", "新题目", Instant.now());
    JsonPath second = harvester.harvested(institution, source);
    counts(second, "DONE 1 0 1 0 0 0");
    assertEquals(next.minus(10, ChronoUnit.MINUTES).toString(), second.getString("from"));
    assertEquals(second.getString("from"), repository.lastAsked().get("from"));
    counts(harvester.harvested(institution, source), "DONE 1 0 0 1 0 0");
  }

  @Test
  void aRepositoryThatStampsDaysIsAskedFromTheDayBefore() throws Exception {
    repository.close();
    try (TestRepository days =
        TestRepository.answering(
            question ->
                question.get("verb").equals("Identify")
                    ? TestRepository.Reply.of(OaiText.identify("YYYY-MM-DD"))
                    : records.answer(question))) {
      String source = harvester.source(institution, days.address());
      JsonPath first = harvester.harvested(institution, source);
      String day =
          Instant.parse(first.getString("nextFrom"))
              .minus(1, ChronoUnit.DAYS)
              .toString()
              .substring(0, 10);
      harvester.harvested(institution, source);
      // The pages after the first are asked for by their token alone.
      assertEquals(
          List.of(day),
          days.asked().stream()
              .map(question -> question.get("from"))
              .filter(Objects::nonNull)
              .toList());
    }
  }

  @Test
  void whatIsPublishedNeedsASecondPersonAndGoesWhereItsScopeSays() throws Exception {
    Approved.ahead(institution);
    String body = Harvester.body(repository.address(), "PUBLISHED", "PUBLIC");
    String source = harvester.source(institution, body, 201).extract().header("Location");
    Harvester.as(Tokens.publisher(institution))
        .post(source + "/runs")
        .then()
        .statusCode(409)
        .body("code", equalTo("HARVEST_NOT_APPROVED"));
    Harvester.as(Tokens.publisher(institution))
        .post(source + "/approve")
        .then()
        .statusCode(403)
        .body("code", equalTo("SECOND_PERSON_DECIDES"));
    Harvester.as(Tokens.publisher2(institution))
        .post(source + "/approve")
        .then()
        .statusCode(200)
        .body("ready", equalTo(true));
    counts(harvester.harvested(institution, source), "DONE 7 7 0 0 0 0");
    String item = item(source, "oai:test:2");
    given().get(item).then().statusCode(200).body("source.url", startsWith("http://repository"));

    records.delete("oai:test:2");
    records.delete("oai:test:unknown");
    counts(harvester.harvested(institution, source), "DONE 2 0 0 1 1 0");
    given().get(item).then().statusCode(404);
    counts(harvester.harvested(institution, source), "DONE 2 0 0 2 0 0");

    records.put("oai:test:2", "又来了", Instant.now());
    counts(harvester.harvested(institution, source), "DONE 2 0 1 1 0 0");
    given().get(item).then().statusCode(200).body("title.zh", equalTo("又来了"));
    String id = item.substring(item.lastIndexOf('/') + 1);
    List<String> facts =
        TopicReader.factsOf("catalog.resources", id, 3).stream().map(TopicReader::type).toList();
    assertEquals(
        List.of("ResourcePublished", "ResourceWithdrawn", "ResourcePublished"),
        facts.stream().map(type -> type.replaceAll(".*\\.", "")).toList());
  }

  @Test
  void whatPeopleChangedHereIsLeftAloneAndSaid() throws Exception {
    String source = harvester.source(institution, repository.address());
    harvester.harvested(institution, source);
    String item = item(source, "oai:test:4");
    String tag =
        Harvester.as(Tokens.publisher(institution)).get(item).then().extract().header("ETag");
    Harvester.as(Tokens.publisher(institution))
        .header("If-Match", tag)
        .body(
            """
            {"kind": "COURSE", "title": {"zh": "我们的"}, "subject": "PEDAGOGY",
             "scope": "INSTITUTION", "minutes": 0}
            """)
        .put(item)
        .then()
        .statusCode(200);
    counts(harvester.harvested(institution, source, true), "DONE 7 0 0 7 0 0");
    records.put("oai:test:4", "他们的", Instant.now());
    JsonPath report = harvester.harvested(institution, source);
    counts(report, "DONE 1 0 0 0 0 1");
    assertEquals("oai:test:4", report.getString("problems[0].identifier"));
    assertEquals("HARVEST_CHANGED_HERE", report.getString("problems[0].code"));
    Harvester.as(Tokens.publisher(institution)).get(item).then().body("title.zh", equalTo("我们的"));
  }

  @Test
  void anAddressThatStandsInTheCatalogueIsNotTakenTwice() throws Exception {
    String same = "<dc:title>题</dc:title><dc:identifier>HTTPS://Courses.example/%d</dc:identifier>";
    String address = same.formatted(System.nanoTime());
    repository.close();
    try (TestRepository twice =
        TestRepository.listing(
            q ->
                TestRepository.Reply.of(
                    OaiText.list(
                        OaiText.record("oai:test:a", "2026-01-01", address)
                            + OaiText.record("oai:test:b", "2026-01-01", address),
                        null)))) {
      String source = harvester.source(institution, twice.address());
      JsonPath report = harvester.harvested(institution, source);
      counts(report, "DONE 2 1 0 0 0 1");
      assertEquals("HARVEST_ADDRESS_TAKEN", report.getString("problems[0].code"));
    }
  }
}
