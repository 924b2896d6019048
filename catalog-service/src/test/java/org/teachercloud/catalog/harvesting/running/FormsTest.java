package org.teachercloud.catalog.harvesting.running;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.harvesting.running.TestRepository.Reply;
import org.teachercloud.contracts.Scope;

/** What our own provider offers is understood, in each of its formats. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ByHand.class)
class FormsTest {

  @Inject Harvester harvester;
  @Inject Shelf shelf;

  @ParameterizedTest
  @ValueSource(strings = {"oai_dc", "oai_lom", "amb"})
  void whatWeProvideIsHarvested(String prefix) throws Exception {
    String owner = shelf.institution();
    String institution = shelf.institution();
    shelf.put(owner, "课例研究", Scope.PUBLIC);
    try (TestRepository through =
        TestRepository.answering(
            question ->
                Reply.of(
                    RestAssured.given()
                        .queryParams(question)
                        .get("/oai")
                        .then()
                        .extract()
                        .asString()))) {
      String body =
          Harvester.body(through.address(), "DRAFT", "INSTITUTION")
              .replace("oai_dc", prefix)
              .replace("\"target\"", "\"set\": \"institution:" + owner + "\", \"target\"");
      String source = harvester.source(institution, body, 201).extract().header("Location");
      JsonPath report = harvester.harvested(institution, source);
      assertEquals("DONE", report.getString("state"), report.prettify());
      assertEquals(1, report.getInt("created"), report.prettify());
      String draft =
          Harvester.as(Tokens.publisher(institution))
              .queryParam("state", "DRAFT")
              .get("/api/v1/resources")
              .jsonPath()
              .getList("items.id", String.class)
              .stream()
              .collect(Collectors.joining());
      Harvester.as(Tokens.publisher(institution))
          .get("/api/v1/resources/" + draft)
          .then()
          .statusCode(200)
          .body("title.zh", equalTo("课例研究"))
          .body("summary.zh", startsWith("怎样 <备课> & “上课”"))
          .body("kind", equalTo("COURSE"))
          .body("subject", equalTo("PEDAGOGY"))
          .body("languages[0]", equalTo("zh"))
          .body("licence", equalTo("CC BY-SA 4.0"))
          .body("minutes", equalTo(prefix.equals("oai_dc") ? 0 : 90))
          .body("source.url", startsWith("http://127.0.0.1:8080/resources/"));
    }
  }
}
