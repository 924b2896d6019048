package org.teachercloud.enrollment.admitting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.LearnerEnrolled;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AdmissionTest {

  @Inject Catalogue catalogue;
  @Inject Stated stated;

  private final Office office = Office.ofEcnu();
  private final Person teacher = Person.teacher();

  @Test
  void whoLeavesMakesRoomForWhoHasWaitedLongest() {
    UUID course = catalogue.course(30).resource();
    UUID offering = office.offers(course, "OPEN", 1);
    Person first = Person.teacher();
    Person second = Person.teacher();
    Person third = Person.teacher();
    UUID seat = Office.entered(first, course, offering);
    UUID next = Office.entered(second, course, offering);
    UUID last = Office.entered(third, course, offering);
    third.sees(last).then().body("state", equalTo("WAITLISTED")).body("place", equalTo(2));

    Office.leaves(first, seat);

    second.sees(next).then().body("state", equalTo("ACTIVE")).body("place", nullValue());
    third.sees(last).then().body("state", equalTo("WAITLISTED")).body("place", equalTo(1));
    List<Fact> facts =
        stated.about(second.id(), Topic.ENROLLMENT_LEARNING, LearnerEnrolled.class::isInstance);
    assertEquals(1, facts.size());
  }

  @Test
  void whoNeverHadAPlaceIsNotStatedAsEnrolledOrWithdrawn() {
    UUID course = catalogue.course(30).resource();
    UUID offering = office.offers(course, "OPEN", 1);
    Office.entered(Person.teacher(), course, offering);
    UUID waits = Office.entered(teacher, course, offering);
    Office.leaves(teacher, waits);
    UUID another = teacher.enrolled(catalogue.course(30).resource());

    List<Fact> facts =
        stated.about(
            teacher.id(),
            Topic.ENROLLMENT_LEARNING,
            fact -> fact instanceof LearnerEnrolled one && one.enrollment().equals(another));

    assertEquals(1, facts.size());
  }

  @Test
  void theTagOfAnEnrolmentThatWaitsChangesWhenItMovesUp() {
    UUID course = catalogue.course(30).resource();
    UUID offering = office.offers(course, "OPEN", 1);
    Office.entered(Person.teacher(), course, offering);
    Person ahead = Person.teacher();
    UUID before = Office.entered(ahead, course, offering);
    UUID waits = Office.entered(teacher, course, offering);
    String tag = teacher.sees(waits).header("ETag");

    Office.leaves(ahead, before);

    teacher
        .asks()
        .header("If-None-Match", tag)
        .get("/api/v1/enrollments/" + waits)
        .then()
        .statusCode(200)
        .body("place", equalTo(1));
  }

  @Test
  void aRequestIsApprovedOrDeclinedWithAReasonThatTheLearnerReads() {
    UUID course = catalogue.course(30).resource();
    UUID offering = office.offers(course, "APPROVAL", 1);
    Person other = Person.teacher();
    UUID mine = Office.entered(teacher, course, offering);
    UUID hers = Office.entered(other, course, offering);
    assertEquals("REQUESTED", Office.state(teacher, mine));

    office.changes(mine, "ACTIVE", "APPROVED").then().statusCode(204);
    office.changes(mine, "ACTIVE", "APPROVED").then().statusCode(204);
    Map<String, Object> decline =
        Map.of("to", "WITHDRAWN", "reason", "NOT_ELIGIBLE", "note", "For physics teachers");
    Office.changes(office.who(), hers, decline).then().statusCode(204);

    assertEquals("ACTIVE", Office.state(teacher, mine));
    other
        .asks()
        .get("/api/v1/enrollments/" + hers + "/changes")
        .then()
        .statusCode(200)
        .body("items.to", equalTo(List.of("REQUESTED", "WITHDRAWN")))
        .body("items.by", equalTo(List.of("LEARNER", "INSTITUTION")))
        .body("items[1].who", equalTo(office.who().id().toString()))
        .body("items[1].reason", equalTo("NOT_ELIGIBLE"))
        .body("items[1].note", equalTo("For physics teachers"))
        .body("total", equalTo(2));
    office.changes(hers, "ACTIVE", "APPROVED").then().statusCode(409);
  }

  @Test
  void whoIsApprovedWhenAllPlacesAreTakenWaits() {
    UUID course = catalogue.course(30).resource();
    UUID offering = office.offers(course, "APPROVAL", 1);
    Person other = Person.teacher();
    UUID mine = Office.entered(teacher, course, offering);
    UUID hers = Office.entered(other, course, offering);
    office.changes(hers, "ACTIVE", "APPROVED").then().statusCode(204);

    office.changes(mine, "ACTIVE", "APPROVED").then().statusCode(204);

    teacher.sees(mine).then().body("state", equalTo("WAITLISTED")).body("place", equalTo(1));
    office.changes(hers, "WITHDRAWN", "NEVER_STARTED").then().statusCode(204);
    assertEquals("ACTIVE", Office.state(teacher, mine));
  }

  @Test
  void nobodyTakesAPlaceThatIsNotGivenToHer() {
    UUID course = catalogue.course(30).resource();
    UUID mine = Office.entered(teacher, course, office.offers(course, "APPROVAL", null));
    for (String reason : List.of("APPROVED", "ENROLLED", "SEAT_FREE", "RESUMED")) {
      Office.changes(teacher, mine, Map.of("to", "ACTIVE", "reason", reason))
          .then()
          .statusCode(409)
          .body("code", equalTo("CHANGE_NOT_POSSIBLE"));
    }
    Office.changes(teacher, mine, Map.of("to", "COMPLETED", "reason", "UNITS_COMPLETED"))
        .then()
        .statusCode(409);
  }

  @Test
  void anInvitationOpensOnePlaceToWhoeverBringsItFirst() {
    UUID course = catalogue.course(30).resource();
    UUID offering = office.offers(course, "INVITATION", null);
    List<String> codes =
        office
            .who()
            .asks()
            .body(Map.of("number", 2))
            .post("/api/v1/offerings/" + offering + "/invitations")
            .then()
            .statusCode(200)
            .body("codes", hasSize(2))
            .extract()
            .path("codes");
    Map<String, Object> wish =
        Map.of("resourceId", course, "offeringId", offering, "invitation", codes.getFirst());

    Office.enters(teacher, course, offering)
        .then()
        .statusCode(409)
        .body("code", equalTo("INVITATION_NEEDED"));
    teacher.asks().body(wish).post("/api/v1/enrollments").then().statusCode(201);
    Person.teacher().asks().body(wish).post("/api/v1/enrollments").then().statusCode(409);
  }

  @Test
  void outsideOfTheWindowNobodyRegisters() {
    UUID course = catalogue.course(30).resource();
    Map<String, Object> over = Office.terms(null);
    over.put("closesAt", Instant.now().minusSeconds(60).toString());
    Map<String, Object> ahead = Office.terms(null);
    ahead.put("opensAt", Instant.now().plusSeconds(3600).toString());
    office.offering(course, "OPEN", over).then().statusCode(201);
    String later = office.offering(course, "OPEN", ahead).jsonPath().getString("id");

    teacher.enrolls(course).then().statusCode(409).body("code", equalTo("REGISTRATION_CLOSED"));
    Office.enters(teacher, course, UUID.fromString(later)).then().statusCode(409);
    Map<String, Object> never = Office.terms(null);
    never.put("opensAt", "2026-01-02T00:00:00Z");
    never.put("closesAt", "2026-01-01T00:00:00Z");
    office.offering(course, "OPEN", never).then().statusCode(400);
  }

  @Test
  void oneAcceptedEnrolmentClosesTheOtherWishes() {
    UUID course = catalogue.course(30).resource();
    UUID spring = office.offers(course, "APPROVAL", null);
    UUID autumn = office.offers(course, "APPROVAL", null);
    teacher.enrolls(course).then().statusCode(409).body("code", equalTo("OFFERING_NEEDED"));
    UUID one = Office.entered(teacher, course, spring);
    UUID two = Office.entered(teacher, course, autumn);

    office.changes(two, "ACTIVE", "APPROVED").then().statusCode(204);

    teacher
        .sees(one)
        .then()
        .body("state", equalTo("WITHDRAWN"))
        .body("reason", equalTo("ACCEPTED_ELSEWHERE"));
    Office.enters(teacher, course, spring)
        .then()
        .statusCode(200)
        .body("id", equalTo(two.toString()));
  }

  @Test
  void morePlacesLetWhoWaitsMoveUpAndClosingEndsTheWishes() {
    UUID course = catalogue.course(30).resource();
    UUID offering = office.offers(course, "OPEN", 1);
    UUID seat = Office.entered(Person.teacher(), course, offering);
    Person second = Person.teacher();
    UUID next = Office.entered(second, course, offering);
    UUID last = Office.entered(teacher, course, offering);

    office
        .changesTerms(offering, Office.terms(2))
        .then()
        .statusCode(200)
        .body("taken", equalTo(2))
        .body("waiting", equalTo(1));
    office
        .who()
        .asks()
        .body(Office.terms(3))
        .put("/api/v1/offerings/" + offering)
        .then()
        .statusCode(428);
    office
        .who()
        .asks()
        .post("/api/v1/offerings/" + offering + "/close")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"));

    assertEquals("ACTIVE", Office.state(second, next));
    teacher
        .sees(last)
        .then()
        .body("state", equalTo("WITHDRAWN"))
        .body("reason", equalTo("OFFERING_CLOSED"));
    office.changes(seat, "WITHDRAWN", "OTHER").then().statusCode(204);
    teacher.enrolls(course).then().statusCode(409);
  }
}
