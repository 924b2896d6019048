package org.teachercloud.catalog.standards.crosswalks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.merging.MergePerson;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.standards.TestPackage;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OneSideEachTest {

  @Inject MergePerson mergePerson;

  private final TestPackage chinese = new TestPackage();
  private final TestPackage british = new TestPackage();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final UUID another = UUID.randomUUID();

  @Test
  void whoApprovedBothSidesUnderTwoAccountsSpeaksForOne() {
    publish(chinese, "CN");
    publish(british, "GB");
    appoint(chinese.id, first);
    appoint(british.id, second);
    appoint(british.id, another);
    String link =
        as(first)
            .body(
                "{\"origin\": \"%s\", \"destination\": \"%s\", \"kind\": \"RELATED\", "
                        .formatted(chinese.first, british.second)
                    + "\"rationale\": \"Both ask for it\", \"evidence\": [\"Clause 3.3\"]}")
            .post("/api/v1/crosswalks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    approve(link, first, 1).body("state", equalTo("PROPOSED"));
    approve(link, second, 2).body("state", equalTo("ADOPTED"));

    QuarkusTransaction.requiringNew()
        .run(() -> mergePerson.merge(second, first, UUID.randomUUID(), Instant.now()));

    given()
        .get("/api/v1/crosswalks/" + link)
        .then()
        .body("state", equalTo("REOPENED"))
        .body("approvedFor", contains(chinese.id.toString()));
    approve(link, first, 4).statusCode(403).body("code", equalTo("CROSSWALK_SECOND_PERSON"));
    approve(link, another, 4).body("state", equalTo("ADOPTED"));
    assertEquals(
        List.of("CrosswalkAdopted", "CrosswalkReopened", "CrosswalkAdopted"),
        TopicReader.factsOf("catalog.standards", link, 3).stream().map(TopicReader::type).toList());
  }

  private static void publish(TestPackage one, String country) {
    given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(Tokens.operator())
        .body(one.version("1", "A standard", true))
        .post("/api/v1/standards/imports?country=" + country)
        .then()
        .statusCode(201);
  }

  private static void appoint(UUID framework, UUID person) {
    given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(Tokens.operator())
        .body("{\"person\": \"%s\", \"name\": \"An expert\"}".formatted(person))
        .post("/api/v1/standards/" + framework + "/experts")
        .then()
        .statusCode(204);
  }

  private static ValidatableResponse approve(String link, UUID person, int change) {
    return as(person)
        .body("{\"change\": " + change + "}")
        .post("/api/v1/crosswalks/" + link + "/approve")
        .then();
  }

  private static RequestSpecification as(UUID person) {
    return given()
        .auth()
        .oauth2(Tokens.one(person, "publisher", "ecnu"))
        .contentType(ContentType.JSON);
  }
}
