package org.teachercloud.catalog.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.ResourceView;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.networking.RegisterInstitution;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PublishTogetherTest {

  private static final String ECNU = "ecnu";

  @Inject RegisterInstitution register;
  @Inject VisibleResources visible;

  @BeforeEach
  void institution() {
    QuarkusTransaction.requiringNew().run(() -> register.findOrRegister(ECNU, Text.zh("华东师范大学")));
    Approved.ahead(ECNU);
  }

  @Test
  void aDraftBecomesPublicOnlyThroughASecondPerson() {
    String id = begun("PUBLIC");
    given().get("/api/v1/resources/" + id).then().statusCode(404);
    step(author(), id, "publish").then().statusCode(409).body("code", equalTo("WRONG_STATE_DRAFT"));
    step(author(), id, "submit").then().statusCode(200).body("state", equalTo("IN_REVIEW"));
    step(author(), id, "publish")
        .then()
        .statusCode(403)
        .body("code", equalTo("SECOND_PERSON_NEEDED"));
    step(second(), id, "publish")
        .then()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"))
        .body("version", equalTo(1));
    given().get("/api/v1/resources/" + id).then().statusCode(200);
    step(author(), id, "withdraw").then().statusCode(200);
    given().get("/api/v1/resources/" + id).then().statusCode(404);
    List<String> facts =
        TopicReader.factsOf("catalog.resources", id, 2).stream().map(TopicReader::type).toList();
    assertEquals(List.of("ResourcePublished", "ResourceWithdrawn"), facts);
  }

  @Test
  void publishingAgainIsTheNextVersion() {
    String id = published("PUBLIC");
    String etag = author().get("/api/v1/resources/" + id).getHeader("ETag");
    put(id, etag).then().statusCode(409).body("code", equalTo("WRONG_STATE_PUBLISHED"));
    etag = step(author(), id, "withdraw").getHeader("ETag");
    String unsaid = put(id, etag).then().statusCode(200).extract().header("ETag");
    step(author(), id, "submit")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("CHANGES_NEEDED"));
    author()
        .header("If-Match", unsaid)
        .body(
            body("PUBLIC")
                .replace("\"prerequisites\":[]", "\"changes\":{\"zh\":\"新\",\"en\":\"New\"}"))
        .put("/api/v1/resources/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));
    step(author(), id, "submit").then().statusCode(200);
    step(second(), id, "publish").then().statusCode(200).body("version", equalTo(2));
    List<ConsumerRecord<String, byte[]>> facts = TopicReader.factsOf("catalog.resources", id, 3);
    assertEquals(List.of(1L, 2L, 3L), facts.stream().map(TopicReader::sequence).toList());
  }

  @Test
  void aChangeNeedsTheTagOfWhatWasRead() {
    String id = begun("PUBLIC");
    put(id, null).then().statusCode(428).body("code", equalTo("PRECONDITION_NEEDED"));
    put(id, "\"0\"").then().statusCode(412).body("code", equalTo("STALE"));
    String etag = author().get("/api/v1/resources/" + id).getHeader("ETag");
    put(id, etag).then().statusCode(200);
    put(id, etag).then().statusCode(412);
  }

  @Test
  void aSecondRequestWithTheSameKeyBeginsNothingNew() {
    String key = UUID.randomUUID().toString();
    String first =
        author()
            .header("Idempotency-Key", key)
            .body(body("PUBLIC"))
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String again =
        author()
            .header("Idempotency-Key", key)
            .body(body("PUBLIC"))
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertEquals(first, again);
    author()
        .header("Idempotency-Key", key)
        .body(body("INSTITUTION"))
        .post("/api/v1/resources")
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void whatIsForTheInstitutionIsNotThereForOthers() {
    String id = published("INSTITUTION");
    given().get("/api/v1/resources/" + id).then().statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.teacher("bnu"))
        .get("/api/v1/resources/" + id)
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.teacher(ECNU))
        .get("/api/v1/resources/" + id)
        .then()
        .statusCode(200);
    step(given().auth().oauth2(Tokens.publisher2("bnu")), id, "withdraw").then().statusCode(404);
  }

  @Test
  void whatIsMissingIsSaidFieldByField() {
    author()
        .body("{\"kind\":\"COURSE\",\"title\":{},\"subject\":\"PHYSICS\",\"scope\":\"PUBLIC\"}")
        .post("/api/v1/resources")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("TITLE_NEEDED"));
    String unknown =
        body("PUBLIC")
            .replace("\"prerequisites\":[]", "\"prerequisites\":[\"" + UUID.randomUUID() + "\"]");
    author()
        .body(unknown)
        .post("/api/v1/resources")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("PREREQUISITE_UNKNOWN"));
    author()
        .body("{\"kind\":\"COURSE\",\"surprise\":1}")
        .post("/api/v1/resources")
        .then()
        .statusCode(400);
  }

  @Test
  void anUnchangedResourceIsNotSentAgain() {
    String id = published("PUBLIC");
    String etag = given().get("/api/v1/resources/" + id).getHeader("ETag");
    given().header("If-None-Match", etag).get("/api/v1/resources/" + id).then().statusCode(304);
    String later = step(author(), id, "withdraw").getHeader("ETag");
    assertTrue(!later.equals(etag));
  }

  @Test
  void aSyncTellsWhatCameAndWhatWentAndNoMore() {
    Caller visitor = Caller.visitor();
    Instant before = newest(visitor);
    String published = published("PUBLIC");
    String gone = published("PUBLIC");
    step(author(), gone, "withdraw");
    String inside = published("INSTITUTION");
    String draft = begun("PUBLIC");
    List<ResourceView> changes = visible.changedSince(before, 0, 50, visitor).items();
    List<String> told = changes.stream().map(one -> one.id() + " " + one.deleted()).toList();
    assertEquals(List.of(published + " null", gone + " true"), told);
    Caller member = new Caller(UUID.randomUUID(), "t", Set.of("teacher"), Set.of(ECNU));
    List<String> inner =
        visible.changedSince(before, 0, 50, member).items().stream()
            .map(one -> one.id().toString())
            .toList();
    assertTrue(inner.contains(inside) && !inner.contains(draft));
  }

  private Instant newest(Caller caller) {
    var page = visible.changedSince(Instant.EPOCH, 0, 50, caller);
    while (page.next() != null) {
      page = visible.changedSince(Instant.EPOCH, Long.parseLong(page.next()), 50, caller);
    }
    return page.items().isEmpty() ? Instant.EPOCH : page.items().getLast().updatedAt();
  }

  private String published(String scope) {
    String id = begun(scope);
    step(author(), id, "submit").then().statusCode(200);
    step(second(), id, "publish").then().statusCode(200);
    return id;
  }

  private String begun(String scope) {
    return author()
        .body(body(scope))
        .post("/api/v1/resources")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response put(String id, String etag) {
    RequestSpecification request = author().body(body("PUBLIC"));
    return (etag == null ? request : request.header("If-Match", etag))
        .put("/api/v1/resources/" + id);
  }

  private static Response step(RequestSpecification caller, String id, String step) {
    return caller.post("/api/v1/resources/" + id + "/" + step);
  }

  private static RequestSpecification author() {
    return given().auth().oauth2(Tokens.publisher(ECNU)).contentType(ContentType.JSON);
  }

  private static RequestSpecification second() {
    return given().auth().oauth2(Tokens.publisher2(ECNU)).contentType(ContentType.JSON);
  }

  private static String body(String scope) {
    return """
        {"kind":"COURSE","title":{"zh":"班级管理","en":"Class management"},
         "summary":{"zh":"怎样带好一个班。"},"subject":"CLASS_MANAGEMENT","phases":["PRIMARY"],
         "stages":["INDUCTION"],"languages":["zh"],"minutes":60,"licence":"CC BY-SA 4.0",
         "scope":"%s","units":[{"title":{"zh":"第一单元"},"minutes":60}],"prerequisites":[]}
        """
        .formatted(scope);
  }
}
