package org.teachercloud.enrollment.admitting;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;

/** Answers that were lost on the way, and are asked for again by the key of the request. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AskedAgainTest {

  @Inject Catalogue catalogue;

  private final Office office = Office.ofEcnu();
  private final Person teacher = Person.teacher();

  @Test
  void whoLostTheAnswerAsksForTheSameCodesAgainByTheKey() {
    UUID offering = office.offers(catalogue.course(30).resource(), "INVITATION", null);
    String key = UUID.randomUUID().toString();
    List<String> codes = invites(offering, key, 2).then().statusCode(200).extract().path("codes");
    List<String> again = invites(offering, key, 2).then().statusCode(200).extract().path("codes");
    assertEquals(codes, again);
    List<String> others =
        invites(offering, UUID.randomUUID().toString(), 2).then().extract().path("codes");
    assertNotEquals(codes, others);
    invites(offering, key, 3)
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  private Response invites(UUID offering, String key, int number) {
    return office
        .who()
        .asks()
        .header("Idempotency-Key", key)
        .body(Map.of("number", number))
        .post("/api/v1/offerings/" + offering + "/invitations");
  }

  @Test
  void aChangeThatIsAskedForAgainByItsKeyChangesNothingBack() {
    UUID course = catalogue.course(30).resource();
    UUID mine =
        UUID.fromString(
            teacher
                .asks()
                .body(Map.of("resourceId", course))
                .post("/api/v1/enrollments")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    Map<String, String> pause = Map.of("to", "DEFERRED", "reason", "WORKLOAD");
    changes(mine, "pause", pause).then().statusCode(204);
    changes(mine, "resume", Map.of("to", "ACTIVE", "reason", "RESUMED")).then().statusCode(204);
    changes(mine, "pause", pause).then().statusCode(204);
    teacher.asks().get("/api/v1/enrollments/" + mine).then().body("state", equalTo("ACTIVE"));
  }

  private Response changes(UUID enrollment, String key, Map<String, String> change) {
    return teacher
        .asks()
        .header("Idempotency-Key", key)
        .body(change)
        .post("/api/v1/enrollments/" + enrollment + "/changes");
  }
}
