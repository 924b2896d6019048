package org.teachercloud.catalog.booking;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Granting;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.contracts.Scope;

/** Whoever waits, or has asked, gets a place only if the laboratory is still shared with her. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StillSharedTest {

  @Inject Lab lab;
  @Inject Shelf shelf;

  private Resource open;
  private String near;
  private String far;
  private String grant;
  private String slot;

  @BeforeEach
  void aLaboratoryWithOnePlaceIsSharedWithTwoInstitutions() {
    open = lab.open(Scope.INSTITUTION);
    near = shelf.institution();
    far = shelf.institution();
    grant = Granting.grant(open, near, "ENROL");
    Granting.grant(open, far, "ENROL");
    slot = lab.offer(open, Lab.inDays(2, 1)).getFirst();
  }

  @Test
  void whoMayNotUseItAnyMoreIsPassedAndTheNextOneGetsThePlace() {
    String first = of(far);
    String second = of(near);
    String third = of(far);
    String fourth = of(far);
    String has = Lab.booked(first, slot, "REQUESTED");
    String waits = Lab.booked(second, slot, "WAITLISTED");
    String next = Lab.booked(third, slot, "WAITLISTED");
    String last = Lab.booked(fourth, slot, "WAITLISTED");

    Granting.end(open, grant);
    Lab.as(first).delete("/api/v1/bookings/" + has).then().statusCode(204);

    assertEquals("REQUESTED", Lab.state(third, next));
    assertEquals("WAITLISTED", Lab.state(fourth, last));
    Lab.as(second)
        .get("/api/v1/bookings")
        .then()
        .body("items[0].id", equalTo(waits))
        .body("items[0].state", equalTo("CANCELLED"))
        .body("items[0].reason", equalTo("NO_LONGER_OFFERED"))
        .body("items[0].byOwner", nullValue());
    Lab.as(fourth)
        .get(Lab.slotsOf(open))
        .then()
        .body("items[0].waiting", equalTo(1))
        .body("items[0].free", equalTo(0));
  }

  @Test
  void nobodyMovesUpInALaboratoryThatIsWithdrawn() {
    String first = of(far);
    String second = of(near);
    String has = Lab.booked(first, slot, "REQUESTED");
    String waits = Lab.booked(second, slot, "WAITLISTED");

    shelf.withdraw(open.id());
    Lab.as(first).delete("/api/v1/bookings/" + has).then().statusCode(204);

    assertEquals("CANCELLED", Lab.state(second, waits));
  }

  @Test
  void nobodyIsConfirmedAfterTheEndOfTheShareAndDecliningGivesThePlaceToTheNext() {
    String first = of(near);
    String second = of(far);
    String asked = Lab.booked(first, slot, "REQUESTED");
    String waits = Lab.booked(second, slot, "WAITLISTED");

    Granting.end(open, grant);

    Lab.take(Lab.owner(open), asked, "confirm")
        .then()
        .statusCode(409)
        .body("code", equalTo("NO_LONGER_OFFERED"));
    assertEquals("REQUESTED", Lab.state(first, asked));
    Lab.take(Lab.owner(open), asked, "decline").then().statusCode(204);
    assertEquals("REQUESTED", Lab.state(second, waits));
    Lab.take(Lab.owner(open), waits, "confirm").then().statusCode(204);
    Lab.take(Lab.owner(open), waits, "confirm").then().statusCode(204);
  }

  /** What is confirmed stays so: withdrawal breaks nothing that runs. */
  @Test
  void whatIsConfirmedIsKeptWhenTheShareEnds() {
    String first = of(near);
    String asked = Lab.booked(first, slot, "REQUESTED");
    Lab.take(Lab.owner(open), asked, "confirm").then().statusCode(204);

    Granting.end(open, grant);

    assertEquals("CONFIRMED", Lab.state(first, asked));
  }

  /** It is shared with one of hers, which is not the first one by name. */
  @Test
  void whoBelongsToSeveralGetsInAsAMemberOfAnyOfThem() {
    String other = shelf.institution();
    List<String> hers = List.of(other, near);
    String both = Tokens.member(UUID.randomUUID(), "teacher", hers.toArray(String[]::new));
    String first = of(far);
    String has = Lab.booked(first, slot, "REQUESTED");
    String waits = Lab.booked(both, slot, "WAITLISTED");

    Lab.as(first).delete("/api/v1/bookings/" + has).then().statusCode(204);

    assertEquals("REQUESTED", Lab.state(both, waits));
    Lab.take(Lab.owner(open), waits, "confirm").then().statusCode(204);
  }

  private static String of(String institution) {
    return Tokens.one(UUID.randomUUID(), "teacher", institution);
  }
}
