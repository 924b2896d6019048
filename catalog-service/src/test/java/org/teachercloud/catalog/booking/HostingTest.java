package org.teachercloud.catalog.booking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;

/** The owner of a laboratory offers times and receives whoever comes. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HostingTest {

  private static final String ZONE = "Europe/London";

  @Inject Lab lab;
  @Inject Shelf shelf;

  @Test
  void aBookingGoesItsWayStepByStep() throws SQLException {
    Resource open = lab.open(Scope.PUBLIC);
    String owner = Lab.owner(open);
    String slot = lab.offer(open, Lab.inDays(2, 3)).getFirst();
    String teacher = lab.teacher();
    String booking = Lab.booked(teacher, slot, "REQUESTED");
    Lab.take(owner, booking, "check-in")
        .then()
        .statusCode(409)
        .body("code", equalTo("BOOKING_IS_REQUESTED"));
    Lab.take(owner, booking, "confirm").then().statusCode(204);
    Lab.take(owner, booking, "confirm").then().statusCode(204);
    Lab.take(owner, booking, "check-in").then().statusCode(409).body("code", equalTo("TOO_EARLY"));
    lab.begin(slot, 5);
    Lab.take(owner, booking, "check-in").then().statusCode(204);
    assertEquals("CHECKED_IN", Lab.state(teacher, booking));
    Lab.as(teacher).delete("/api/v1/bookings/" + booking).then().statusCode(409);
    Lab.take(owner, booking, "no-show").then().statusCode(409);
    Lab.take(owner, booking, "done").then().statusCode(409).body("code", equalTo("TOO_EARLY"));
    lab.begin(slot, 91);
    Lab.take(owner, booking, "done").then().statusCode(204);
    assertEquals("DONE", Lab.state(teacher, booking));
  }

  @Test
  void nobodyIsConfirmedForATimeThatIsOver() throws SQLException {
    Resource open = lab.open(Scope.PUBLIC);
    String slot = lab.offer(open, Lab.inDays(2, 2)).getFirst();
    String teacher = lab.teacher();
    String late = Lab.booked(teacher, slot, "REQUESTED");
    String other = Lab.booked(lab.teacher(), slot, "REQUESTED");
    lab.begin(slot, 30);
    Lab.take(Lab.owner(open), other, "confirm").then().statusCode(204);
    lab.begin(slot, 91);
    Lab.take(Lab.owner(open), late, "confirm")
        .then()
        .statusCode(409)
        .body("code", equalTo("SLOT_IS_OVER"));
    Lab.take(Lab.owner(open), late, "no-show").then().statusCode(204);
    assertEquals("NO_SHOW", Lab.state(teacher, late));
  }

  /** Ten in the evening in New York is the next day in Shanghai. */
  @Test
  void theLoadIsOfTheDaysOfTheLaboratorysOwnCalendar() {
    Resource open = lab.open(Scope.PUBLIC);
    LocalDate day = LocalDate.now(ZoneId.of("America/New_York")).plusDays(3);
    Map<String, Object> wish = new HashMap<>(Lab.inDays(1, 4));
    wish.putAll(Map.of("zone", "America/New_York", "from", day + "T22:00", "minutes", 60));
    String slot = lab.offer(open, wish).getFirst();
    Lab.booked(lab.teacher(), slot, "REQUESTED");
    load(open, day, 1);
    load(open, day.plusDays(1), 0);
    load(open, day.minusDays(1), 0);
  }

  private static void load(Resource open, LocalDate day, int slots) {
    Lab.as(Lab.owner(open))
        .queryParam("from", day.toString())
        .queryParam("to", day.plusDays(1).toString())
        .get("/api/v1/resources/" + open.id() + "/load")
        .then()
        .statusCode(200)
        .body("slots", equalTo(slots))
        .body("places", equalTo(4 * slots))
        .body("bookings.REQUESTED", slots == 0 ? nullValue() : equalTo(slots))
        .body("institutions", hasSize(slots));
  }

  @Test
  void whoDoesNotComeIsNotedOnceItHasBegunAndTheOwnerSeesTheLoad() throws SQLException {
    Resource open = lab.open(Scope.PUBLIC);
    String owner = Lab.owner(open);
    String slot = lab.offer(open, Lab.inDays(2, 2)).getFirst();
    String visitor = Tokens.one(java.util.UUID.randomUUID(), "teacher", open.institution());
    String booking = Lab.booked(visitor, slot, "REQUESTED");
    Lab.booked(lab.teacher(), slot, "REQUESTED");
    Lab.booked(lab.teacher(), slot, "WAITLISTED");
    Lab.take(owner, booking, "confirm").then().statusCode(204);
    Lab.take(owner, booking, "no-show").then().statusCode(409).body("code", equalTo("TOO_EARLY"));
    Lab.as(owner)
        .get("/api/v1/slots/" + slot + "/bookings")
        .then()
        .body("items.state", contains("CONFIRMED", "REQUESTED", "WAITLISTED"))
        .body("items[0].name", equalTo("teacher"))
        .body("items[0].institution.id", equalTo(open.institution()))
        .body("next", nullValue())
        .body("total", equalTo(3));
    Lab.as(owner)
        .get("/api/v1/slots/" + slot + "/bookings?size=1&cursor=1")
        .then()
        .body("items.state", contains("REQUESTED"))
        .body("next", equalTo("2"))
        .body("total", equalTo(3));
    lab.begin(slot, 20);
    Lab.take(owner, booking, "no-show").then().statusCode(204);
    Lab.as(owner)
        .get("/api/v1/resources/" + open.id() + "/load")
        .then()
        .statusCode(200)
        .body("slots", equalTo(1))
        .body("places", equalTo(2))
        .body("bookings.NO_SHOW", equalTo(1))
        .body("bookings.REQUESTED", equalTo(1))
        .body("bookings.WAITLISTED", equalTo(1))
        .body("institutions", hasSize(3));
  }

  @Test
  void declinedAndCancelledTimesBecomeFreeForHer() {
    Resource open = lab.open(Scope.PUBLIC);
    String owner = Lab.owner(open);
    String slot = lab.offer(open, Lab.inDays(2, 1)).getFirst();
    String first = lab.teacher();
    String second = lab.teacher();
    String declined = Lab.booked(first, slot, "REQUESTED");
    String waits = Lab.booked(second, slot, "WAITLISTED");
    Lab.take(owner, declined, "decline").then().statusCode(204);
    assertEquals("REQUESTED", Lab.state(second, waits));
    Lab.as(first).get("/api/v1/bookings").then().body("items[0].byOwner", equalTo(true));
    Lab.as(owner).delete("/api/v1/slots/" + slot).then().statusCode(204);
    assertEquals("CANCELLED", Lab.state(second, waits));
    Lab.book(first, slot).then().statusCode(409).body("code", equalTo("SLOT_CANCELLED"));
    Lab.as(second).get(Lab.slotsOf(open)).then().body("items", hasSize(0));
    Lab.as(owner).queryParam("all", true).get(Lab.slotsOf(open)).then().body("items", hasSize(1));
    String again = lab.offer(open, Lab.inDays(2, 1)).getFirst();
    Lab.booked(second, again, "REQUESTED");
  }

  @Test
  void nothingIsBookedOrCancelledAfterItHasBegun() throws SQLException {
    Resource open = lab.open(Scope.PUBLIC);
    String slot = lab.offer(open, Lab.inDays(2, 1)).getFirst();
    String teacher = lab.teacher();
    String booking = Lab.booked(teacher, slot, "REQUESTED");
    lab.begin(slot, 1);
    Lab.as(teacher).delete("/api/v1/bookings/" + booking).then().statusCode(409);
    Lab.book(lab.teacher(), slot).then().statusCode(409).body("code", equalTo("SLOT_HAS_BEGUN"));
    Lab.as(Lab.owner(open)).delete("/api/v1/slots/" + slot).then().statusCode(409);
    Lab.take(Lab.owner(open), booking, "decline").then().statusCode(409);
  }

  @Test
  void everyWeekIsTheSameHourThereAlsoWhenTheClocksChange() {
    Resource open = lab.open(Scope.PUBLIC);
    ZoneOffsetTransition change = next(one -> true);
    LocalDateTime before = change.getDateTimeBefore().minusDays(3).withHour(10).withMinute(0);
    List<String> slots = lab.offer(open, weekly(before, 2));
    assertEquals(2, slots.size());
    List<String> from =
        Lab.as(lab.teacher()).get(Lab.slotsOf(open)).then().extract().path("items.from");
    Duration between = Duration.between(Instant.parse(from.get(0)), Instant.parse(from.get(1)));
    assertEquals(Duration.ofDays(7).minus(change.getDuration()), between);
    for (int week = 0; week < 2; week++) {
      LocalDateTime there = LocalDateTime.ofInstant(Instant.parse(from.get(week)), ZoneId.of(ZONE));
      assertEquals(before.plusWeeks(week), there);
    }
  }

  @Test
  void anHourThatTheClocksLeaveOutIsRefusedAndOneThatComesTwiceIsTheFirst() {
    Resource open = lab.open(Scope.PUBLIC);
    ZoneOffsetTransition spring = next(ZoneOffsetTransition::isGap);
    refused(open, weekly(spring.getDateTimeBefore().plusMinutes(30), 1));
    ZoneOffsetTransition autumn = next(ZoneOffsetTransition::isOverlap);
    lab.offer(open, weekly(autumn.getDateTimeAfter().plusMinutes(30), 1));
    List<String> from =
        Lab.as(lab.teacher()).get(Lab.slotsOf(open)).then().extract().path("items.from");
    assertEquals(autumn.getInstant().minus(Duration.ofMinutes(30)), Instant.parse(from.getFirst()));
  }

  @Test
  void onlyPublishedLaboratoriesOfferTimesToCome() {
    Resource open = lab.open(Scope.PUBLIC);
    Map<String, Object> nowhere = new HashMap<>(Lab.inDays(2, 1));
    nowhere.put("zone", "Mars/Olympus");
    refused(open, nowhere);
    refused(open, Lab.inDays(-2, 1));
    refused(open, Lab.inDays(500, 1));
    Lab.as(Lab.owner(open)).body(Lab.inDays(2, 0)).post(Lab.slotsOf(open)).then().statusCode(400);
    Resource course =
        shelf.put(open.institution(), ResourceKind.COURSE, Text.zh("课程"), Scope.PUBLIC);
    Lab.as(Lab.owner(course))
        .body(Lab.inDays(2, 1))
        .post(Lab.slotsOf(course))
        .then()
        .statusCode(422)
        .body("code", equalTo("NO_LABORATORY"));
    shelf.withdraw(open.id());
    Lab.as(Lab.owner(open)).body(Lab.inDays(2, 1)).post(Lab.slotsOf(open)).then().statusCode(409);
  }

  @Test
  void aLaboratoryOffersNoMoreThanItMay() {
    Resource open = lab.open(Scope.PUBLIC);
    Map<String, Object> wish = new HashMap<>(Lab.inDays(1, 1));
    wish.put("weeks", 20);
    for (int i = 0; i < 10; i++) {
      Lab.as(Lab.owner(open)).body(wish).post(Lab.slotsOf(open)).then().statusCode(201);
    }
    Lab.as(Lab.owner(open)).body(wish).post(Lab.slotsOf(open)).then().statusCode(409);
  }

  private static void refused(Resource open, Map<String, Object> wish) {
    Lab.as(Lab.owner(open))
        .body(wish)
        .post(Lab.slotsOf(open))
        .then()
        .statusCode(422)
        .body("code", equalTo("SLOT_TIMES_DO_NOT_FIT"));
  }

  private static Map<String, Object> weekly(LocalDateTime from, int weeks) {
    Map<String, Object> wish = new HashMap<>(Lab.inDays(1, 1));
    wish.putAll(Map.of("zone", ZONE, "from", from.toString(), "weeks", weeks));
    return wish;
  }

  /** The next change of the clocks there that is some days away. */
  private static ZoneOffsetTransition next(Predicate<ZoneOffsetTransition> kind) {
    Instant from = Instant.now().plus(Duration.ofDays(5));
    ZoneOffsetTransition found = ZoneId.of(ZONE).getRules().nextTransition(from);
    while (!kind.test(found)) {
      found = ZoneId.of(ZONE).getRules().nextTransition(found.getInstant());
    }
    assertTrue(found.getInstant().isBefore(Instant.now().plus(Duration.ofDays(395))));
    return found;
  }
}
