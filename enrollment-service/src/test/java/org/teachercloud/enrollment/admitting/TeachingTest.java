package org.teachercloud.enrollment.admitting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.ResourceTaught;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Share.Audience;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

/** An institution teaches its own people with a course that another one shares with it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TeachingTest {

  private static final String ZHAOTONG = "zhaotong-university";

  @Inject Catalogue catalogue;
  @Inject Stated stated;

  private final Office owner = Office.ofEcnu();
  private final Office borrower = new Office(Person.publisherOf(ZHAOTONG));
  private final Person ofTheirs = Person.teacherOf(ZHAOTONG);
  private final Person ofTheOwner = Person.teacherOf("ecnu");

  @Test
  void onlyWhomItIsSharedWithForTeachingOpensAnOffering() {
    UUID course = kept(Purpose.ENROL, Purpose.ADAPT);
    borrower.offering(course, "OPEN", Office.terms(2)).then().statusCode(404);
    mayMake(borrower, course, false);

    catalogue.shared(course, 2, share(Purpose.TEACH));
    mayMake(borrower, course, true);
    UUID cohort = borrower.offers(course, "OPEN", 2);

    new Office(Person.publisherOf("lijiang-normal-university"))
        .offering(course, "OPEN", Office.terms(2))
        .then()
        .statusCode(404);
    borrower
        .who()
        .asks()
        .get("/api/v1/offerings/" + cohort)
        .then()
        .body("version", equalTo(1))
        .body("institution.id", equalTo(ZHAOTONG));
    owner
        .who()
        .asks()
        .get("/api/v1/offerings/" + owner.offers(course, "OPEN", 2))
        .then()
        .body("version", nullValue());
  }

  @Test
  void onlyWhoPublishesForTheInstitutionOrAdministersItOpensOne() {
    UUID course = kept(Purpose.TEACH);
    for (String role :
        List.of("teacher", "trainee", "coach", "cluster-lead", "monitor", "operator")) {
      Person somebody = new Person(UUID.randomUUID(), Set.of(role), List.of(ZHAOTONG));
      new Office(somebody).offering(course, "OPEN", Office.terms(2)).then().statusCode(403);
      mayMake(new Office(somebody), course, false);
    }
    for (String role : List.of("publisher", "institution-admin")) {
      Person somebody = new Person(UUID.randomUUID(), Set.of(role, "teacher"), List.of(ZHAOTONG));
      mayMake(new Office(somebody), course, true);
      new Office(somebody).offers(course, "OPEN", 2);
    }
  }

  @Test
  void onlyItsOwnPeopleSeeAndEnterIt() {
    UUID course = open(Purpose.TEACH);
    UUID cohort = borrower.offers(course, "OPEN", 5);
    Person stranger = Person.teacherOf("lijiang-normal-university");

    for (Person other : List.of(stranger, ofTheOwner, Person.teacher())) {
      other.asks().get("/api/v1/offerings/" + cohort).then().statusCode(404);
      other.asks().get(list(course)).then().body("total", equalTo(0));
      Office.enters(other, course, cohort).then().statusCode(404);
    }
    owner.who().asks().get("/api/v1/offerings/" + cohort).then().statusCode(404);
    owner.who().asks().post("/api/v1/offerings/" + cohort + "/close").then().statusCode(404);
    Office.enters(ofTheirs, course, cohort).then().statusCode(201).body("version", equalTo(1));
  }

  @Test
  void itStandsInNobodysWay() {
    UUID course = open(Purpose.TEACH, Purpose.ENROL);
    borrower.offers(course, "INVITATION", 1);

    ofTheOwner.asks().get(list(course)).then().body("free", equalTo(true));
    ofTheOwner.enrolls(course).then().statusCode(201);
    Person.teacher().enrolls(course).then().statusCode(201);
    ofTheirs.asks().get(list(course)).then().body("free", equalTo(true)).body("total", equalTo(1));
    ofTheirs.enrolls(course).then().statusCode(201);
  }

  @Test
  void whoWaitsInItMayStillLearnAloneAndIsEnrolledOnce() {
    UUID course = open(Purpose.TEACH, Purpose.ENROL);
    UUID cohort = borrower.offers(course, "APPROVAL", 1);
    UUID asked = Office.entered(ofTheirs, course, cohort);

    UUID alone = ofTheirs.enrolled(course);

    assertEquals("WITHDRAWN", Office.state(ofTheirs, asked));
    assertEquals("ACTIVE", Office.state(ofTheirs, alone));
    Office.enters(ofTheirs, course, cohort)
        .then()
        .statusCode(200)
        .body("id", equalTo(alone.toString()));
  }

  @Test
  void onceTheOwnerHasOfferingsTheyDecideForAllOthers() {
    UUID course = open(Purpose.TEACH, Purpose.ENROL);
    UUID cohort = borrower.offers(course, "OPEN", 1);
    owner.offers(course, "INVITATION", 1);

    ofTheOwner.asks().get(list(course)).then().body("free", equalTo(false));
    ofTheOwner.enrolls(course).then().statusCode(409).body("code", equalTo("INVITATION_NEEDED"));
    Office.enters(ofTheirs, course, cohort).then().statusCode(201);
  }

  @Test
  void whereOnlyTeachingIsSharedItsPeopleComeInByItAlone() {
    UUID course = kept(Purpose.TEACH);
    ofTheirs.enrolls(course).then().statusCode(404);
    UUID cohort = borrower.offers(course, "OPEN", 1);

    UUID entered = ofTheirs.enrolled(course);
    Person next = Person.teacherOf(ZHAOTONG);
    Office.enters(next, course, cohort).then().statusCode(201).body("state", equalTo("WAITLISTED"));
    Office.leaves(ofTheirs, entered);

    next.enrolls(course).then().statusCode(200).body("state", equalTo("ACTIVE"));
  }

  @Test
  void theEndOfAShareNeverBreaksARunningCohortButNobodyNewComesIn() {
    ResourcePublished first = catalogue.course(30);
    UUID course = first.resource();
    catalogue.shared(course, 1, share(Purpose.TEACH));
    UUID cohort = borrower.offers(course, "OPEN", 5);
    UUID mine = Office.entered(ofTheirs, course, cohort);
    catalogue.next(first, first.units());
    catalogue.shared(course, 2);

    Person next = Person.teacherOf(ZHAOTONG);
    Office.enters(next, course, cohort)
        .then()
        .statusCode(409)
        .body("code", equalTo("REGISTRATION_CLOSED"));
    next.enrolls(course).then().statusCode(409);
    next.asks()
        .get("/api/v1/offerings/" + cohort)
        .then()
        .body("registering", equalTo(false))
        .body("state", equalTo("OPEN"));
    ofTheirs.sees(mine).then().statusCode(200).body("version", equalTo(1));
    ofTheirs
        .tells(
            List.of(
                Map.of(
                    "id",
                    UUID.randomUUID(),
                    "enrollmentId",
                    mine,
                    "unitId",
                    first.units().getFirst().id(),
                    "kind",
                    "COMPLETED",
                    "at",
                    Instant.now().toString())))
        .then()
        .statusCode(200);
    assertEquals("COMPLETED", Office.state(ofTheirs, mine));
    borrower.offering(course, "OPEN", Office.terms(2)).then().statusCode(404);
    mayMake(borrower, course, false);
  }

  @Test
  void nobodyComesInAnyMoreWhenTheWorkItselfIsWithdrawn() {
    ResourcePublished work = catalogue.course(30);
    catalogue.shared(work.resource(), 1, share(Purpose.TEACH));
    UUID cohort = borrower.offers(work.resource(), "OPEN", 5);
    UUID mine = Office.entered(ofTheirs, work.resource(), cohort);

    catalogue.withdrawn(work);

    Office.enters(Person.teacherOf(ZHAOTONG), work.resource(), cohort).then().statusCode(404);
    assertEquals("ACTIVE", Office.state(ofTheirs, mine));
  }

  @Test
  void nobodyIsTransferredFromOneInstitutionsOfferingToAnothers() {
    UUID course = open(Purpose.TEACH, Purpose.ENROL);
    UUID cohort = borrower.offers(course, "OPEN", 5);
    UUID owners = owner.offers(course, "OPEN", 5);
    UUID mine = Office.entered(ofTheirs, course, cohort);
    Map<String, Object> move =
        Map.of("to", "ACTIVE", "reason", "TRANSFERRED", "offeringId", owners);

    Office.changes(borrower.who(), mine, move).then().statusCode(400);

    Map<String, Object> within =
        Map.of(
            "to",
            "ACTIVE",
            "reason",
            "TRANSFERRED",
            "offeringId",
            borrower.offers(course, "OPEN", 5));
    Office.changes(borrower.who(), mine, within).then().statusCode(204);
  }

  @Test
  void openingOneIsStatedAsAUseAndTheOwnersIsNot() {
    UUID course = open(Purpose.TEACH);
    owner.offers(course, "OPEN", 5);
    UUID cohort = borrower.offers(course, "OPEN", 5);
    UUID second = borrower.offers(course, "OPEN", 5);

    List<Fact> facts =
        stated.about(borrower.who().id(), Topic.ENROLLMENT_USES, fact -> fact.sequence() == 2);

    ResourceTaught first = assertInstanceOf(ResourceTaught.class, facts.getFirst());
    assertEquals(
        List.of(course, cohort, ZHAOTONG),
        List.of(first.resource(), first.offering(), first.institution()));
    assertEquals(second, ((ResourceTaught) facts.getLast()).offering());
  }

  private static String list(UUID course) {
    return "/api/v1/offerings?resource=" + course;
  }

  private static void mayMake(Office office, UUID course, boolean expected) {
    office.who().asks().get(list(course)).then().statusCode(200).body("mayMake", equalTo(expected));
  }

  /** A course of ECNU that is shared with the other university only. */
  private UUID kept(Purpose... purposes) {
    UUID course =
        catalogue
            .arrived(
                catalogue.stated(catalogue.course(UUID.randomUUID(), 1, Scope.INSTITUTION, 30)))
            .resource();
    catalogue.shared(course, 1, share(purposes));
    return course;
  }

  /** A course of ECNU that everybody may learn with, and the other university use. */
  private UUID open(Purpose... purposes) {
    UUID course = catalogue.course(30).resource();
    Share everyone = new Share(Audience.EVERYONE, null, Set.of(Purpose.ENROL), Instant.EPOCH, null);
    catalogue.shared(course, 1, everyone, share(purposes));
    return course;
  }

  private static Share share(Purpose... purposes) {
    return new Share(
        Audience.INSTITUTION, ZHAOTONG, Set.copyOf(Arrays.asList(purposes)), Instant.EPOCH, null);
  }
}
