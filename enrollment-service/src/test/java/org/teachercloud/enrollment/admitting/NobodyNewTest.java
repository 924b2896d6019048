package org.teachercloud.enrollment.admitting;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Share.Audience;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.completing.Desk;

/** Whoever waits or has asked gets in only if she could still ask for it at that moment. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NobodyNewTest {

  private static final String ZHAOTONG = "zhaotong-university";
  private static final String LIJIANG = "lijiang-normal-university";

  @Inject Catalogue catalogue;

  private final Office owner = Office.ofEcnu();
  private final Office borrower = new Office(Person.publisherOf(ZHAOTONG));
  private final Person first = Person.teacherOf(ZHAOTONG);
  private final Person second = Person.teacherOf(ZHAOTONG);
  private final Person third = Person.teacherOf(ZHAOTONG);

  @BeforeEach
  void theInstitutionIsKnown() {
    catalogue.institution(ZHAOTONG, 1, Map.of("en", "Zhaotong University"));
  }

  @Test
  void nobodyMovesUpInABorrowedOfferingAfterItsShareEnded() {
    UUID course = sharedWith(ZHAOTONG, Purpose.TEACH);
    UUID cohort = borrower.offers(course, "OPEN", 1);
    UUID mine = Office.entered(first, course, cohort);
    UUID hers = Office.entered(second, course, cohort);
    UUID theirs = Office.entered(third, course, cohort);
    assertEquals("WAITLISTED", Office.state(second, hers));

    catalogue.shared(course, 2);
    Office.leaves(first, mine);

    isTold(second, hers);
    isTold(third, theirs);
    Office.enters(first, course, cohort).then().statusCode(409);
  }

  @Test
  void nobodyMovesUpInTheOwnersOfferingWhenItIsSharedWithHerNoMore() {
    UUID course = sharedWith(ZHAOTONG, Purpose.ENROL);
    catalogue.shared(course, 2, share(ZHAOTONG, Purpose.ENROL), share(LIJIANG, Purpose.ENROL));
    UUID cohort = owner.offers(course, "OPEN", 1);
    UUID mine = Office.entered(first, course, cohort);
    UUID hers = Office.entered(second, course, cohort);
    Person next = Person.teacherOf(LIJIANG);
    UUID nexts = Office.entered(next, course, cohort);

    catalogue.shared(course, 3, share(LIJIANG, Purpose.ENROL));
    Office.leaves(first, mine);

    isTold(second, hers);
    assertEquals("ACTIVE", Office.state(next, nexts));
  }

  @Test
  void nobodyMovesUpWhenTheWorkIsWithdrawnAlsoIntoNewPlaces() {
    ResourcePublished work = catalogue.course(30);
    UUID cohort = owner.offers(work.resource(), "OPEN", 1);
    UUID mine = Office.entered(first, work.resource(), cohort);
    UUID hers = Office.entered(second, work.resource(), cohort);

    catalogue.withdrawn(work);
    owner.changesTerms(cohort, Office.terms(5)).then().statusCode(200);

    isTold(second, hers);
    assertEquals("ACTIVE", Office.state(first, mine));
  }

  @Test
  void whoHasLeftTheInstitutionIsPassedAndTheNextOneMovesUp() {
    UUID course = sharedWith(ZHAOTONG, Purpose.TEACH);
    UUID cohort = borrower.offers(course, "OPEN", 1);
    UUID mine = Office.entered(first, course, cohort);
    UUID hers = Office.entered(second, course, cohort);
    UUID theirs = Office.entered(third, course, cohort);

    hasLeft(hers);
    Office.leaves(first, mine);

    isTold(second, hers);
    assertEquals("ACTIVE", Office.state(third, theirs));
  }

  /** The first of her institutions by name is not the one that it is shared with. */
  @Test
  void whoBelongsToSeveralMovesUpAsAMemberOfAnyOfThem() {
    UUID course = sharedWith(ZHAOTONG, Purpose.TEACH);
    UUID cohort = borrower.offers(course, "OPEN", 1);
    UUID mine = Office.entered(first, course, cohort);
    Person both = new Person(UUID.randomUUID(), Set.of("teacher"), List.of(LIJIANG, ZHAOTONG));
    UUID hers = Office.entered(both, course, cohort);

    Office.leaves(first, mine);

    assertEquals("ACTIVE", Office.state(both, hers));
  }

  @Test
  void nobodyIsApprovedAfterTheEndOfTheShareButMayStillBeDeclined() {
    UUID course = sharedWith(ZHAOTONG, Purpose.TEACH);
    UUID cohort = borrower.offers(course, "APPROVAL", 5);
    UUID asked = Office.entered(first, course, cohort);
    UUID approved = Office.entered(second, course, cohort);
    borrower.changes(approved, "ACTIVE", "APPROVED").then().statusCode(204);

    catalogue.shared(course, 2);

    borrower
        .changes(asked, "ACTIVE", "APPROVED")
        .then()
        .statusCode(409)
        .body("code", equalTo("NO_LONGER_OFFERED"));
    assertEquals("REQUESTED", Office.state(first, asked));
    assertEquals("ACTIVE", Office.state(second, approved));
    borrower.changes(asked, "WITHDRAWN", "NOT_ELIGIBLE").then().statusCode(204);
  }

  @Test
  void nobodyIsApprovedWhenTheWorkIsWithdrawnOrSheHasLeft() {
    ResourcePublished work = catalogue.course(30);
    catalogue.shared(work.resource(), 1, share(ZHAOTONG, Purpose.TEACH));
    UUID cohort = borrower.offers(work.resource(), "APPROVAL", 5);
    UUID hers = Office.entered(second, work.resource(), cohort);
    UUID theirs = Office.entered(third, work.resource(), cohort);

    hasLeft(hers);
    borrower.changes(hers, "ACTIVE", "APPROVED").then().statusCode(409);
    catalogue.withdrawn(work);

    borrower.changes(theirs, "ACTIVE", "APPROVED").then().statusCode(409);
  }

  private static void hasLeft(UUID enrollment) {
    Person admin = Desk.of(ZHAOTONG).admin();
    for (Map<String, String> step :
        List.of(
            Map.of("to", "LEAVING", "reason", "MOVES_ON"),
            Map.of("to", "LEFT", "reason", "GONE"))) {
      Map<String, String> said = new HashMap<>(step);
      said.put("institution", ZHAOTONG);
      admin
          .asks()
          .body(said)
          .post("/api/v1/enrollments/" + enrollment + "/institutions")
          .then()
          .statusCode(204);
    }
  }

  private static void isTold(Person who, UUID enrollment) {
    who.sees(enrollment)
        .then()
        .body("state", equalTo("WITHDRAWN"))
        .body("reason", equalTo("NO_LONGER_OFFERED"));
  }

  private UUID sharedWith(String institution, Purpose purpose) {
    UUID course = catalogue.course(30).resource();
    catalogue.shared(course, 1, share(institution, purpose));
    return course;
  }

  private static Share share(String institution, Purpose purpose) {
    return new Share(Audience.INSTITUTION, institution, Set.of(purpose), Instant.EPOCH, null);
  }
}
