package org.teachercloud.catalog.booking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Granting;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.ChangeMembership;
import org.teachercloud.catalog.networking.Cluster;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.Clusters;
import org.teachercloud.contracts.Scope;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BookingTest {

  @Inject Lab lab;
  @Inject Shelf shelf;
  @Inject Clusters clusters;
  @Inject ChangeMembership memberships;

  @Test
  void whoGivesUpLetsTheFirstInLineIn() {
    Resource open = lab.open(Scope.PUBLIC);
    String slot = lab.offer(open, Lab.inDays(2, 1)).getFirst();
    String first = lab.teacher();
    String second = lab.teacher();
    String third = lab.teacher();
    String has = Lab.booked(first, slot, "REQUESTED");
    String waits = Lab.booked(second, slot, "WAITLISTED");
    String waitsLonger = Lab.booked(third, slot, "WAITLISTED");
    Lab.as(third)
        .get(Lab.slotsOf(open))
        .then()
        .body("items[0].free", equalTo(0))
        .body("items[0].waiting", equalTo(2))
        .body("items[0].mine.placeInLine", equalTo(2));
    Lab.as(first).delete("/api/v1/bookings/" + has).then().statusCode(204);
    Lab.as(first).delete("/api/v1/bookings/" + has).then().statusCode(204);
    assertEquals("CANCELLED", Lab.state(first, has));
    assertEquals("REQUESTED", Lab.state(second, waits));
    assertEquals("WAITLISTED", Lab.state(third, waitsLonger));
    Lab.as(third).get(Lab.slotsOf(open)).then().body("items[0].mine.placeInLine", equalTo(1));
  }

  @Test
  void theSameWishAgainIsTheSameBooking() {
    Resource open = lab.open(Scope.PUBLIC);
    String slot = lab.offer(open, Lab.inDays(2, 3)).getFirst();
    String token = lab.teacher();
    String id = Lab.booked(token, slot, "REQUESTED");
    Lab.book(token, slot).then().statusCode(200).body("id", equalTo(id));
    Lab.as(token).delete("/api/v1/bookings/" + id).then().statusCode(204);
    String other = keyed(token, slot, "a").statusCode(201).extract().path("id");
    Lab.as(token).delete("/api/v1/bookings/" + other).then().statusCode(204);
    keyed(token, slot, "a").statusCode(201).body("id", equalTo(other));
    assertEquals("CANCELLED", Lab.state(token, other), "a late repetition books nothing");
  }

  @Test
  void supportedInstitutionsBookFirst() throws SQLException {
    Resource open = lab.open(Scope.PUBLIC);
    String supported = shelf.institution();
    String partner = shelf.institution();
    QuarkusTransaction.requiringNew().run(() -> cluster(open.institution(), partner, supported));
    Map<String, Object> wish = new HashMap<>(Lab.inDays(5, 2));
    wish.put("priorityHours", 48);
    String slot = lab.offer(open, wish).getFirst();
    String early = Tokens.one(UUID.randomUUID(), "teacher", supported);
    String late = Tokens.one(UUID.randomUUID(), "teacher", partner);
    Lab.as(early).get(Lab.slotsOf(open)).then().body("items[0].mayBook", equalTo(true));
    Lab.as(late).get(Lab.slotsOf(open)).then().body("items[0].mayBook", equalTo(false));
    Lab.book(late, slot).then().statusCode(409).body("code", equalTo("PRIORITY_OF_SUPPORTED"));
    Lab.booked(early, slot, "REQUESTED");
    lab.sql("UPDATE slot SET priority_until = now() WHERE id = '" + slot + "'");
    Lab.booked(late, slot, "REQUESTED");
  }

  @Test
  void aLaboratoryThatIsNotSharedWithHerIsNotThere() {
    Resource open = lab.open(Scope.INSTITUTION);
    String slot = lab.offer(open, Lab.inDays(2, 3)).getFirst();
    String stranger = lab.teacher();
    Lab.as(stranger).get(Lab.slotsOf(open)).then().statusCode(404);
    Lab.book(stranger, slot).then().statusCode(404);
    Lab.book(stranger, UUID.randomUUID().toString()).then().statusCode(404);
    String member = Tokens.one(UUID.randomUUID(), "teacher", open.institution());
    String booking = Lab.booked(member, slot, "REQUESTED");
    Lab.as(stranger).delete("/api/v1/bookings/" + booking).then().statusCode(404);
    String other = Tokens.publisher(shelf.institution());
    Lab.as(other).body(Lab.inDays(2, 3)).post(Lab.slotsOf(open)).then().statusCode(404);
    Lab.as(other).get("/api/v1/slots/" + slot + "/bookings").then().statusCode(404);
    Lab.as(other).delete("/api/v1/slots/" + slot).then().statusCode(404);
    Lab.as(other).get("/api/v1/resources/" + open.id() + "/load").then().statusCode(404);
    Lab.take(other, booking, "confirm").then().statusCode(404);
    Lab.take(other, booking, "decline").then().statusCode(404);
  }

  @Test
  void sharedToBeReadIsNotSharedToBeUsed() {
    Resource open = lab.open(Scope.INSTITUTION);
    String slot = lab.offer(open, Lab.inDays(2, 3)).getFirst();
    String reader = shelf.institution();
    Granting.grant(open, reader, "READ");
    String token = Tokens.one(UUID.randomUUID(), "teacher", reader);
    Lab.as(token).get(Lab.slotsOf(open)).then().body("items[0].mayBook", equalTo(false));
    Lab.book(token, slot).then().statusCode(403).body("code", equalTo("NOT_SHARED_FOR_USE"));
    Granting.grant(open, reader, "ENROL");
    Lab.booked(token, slot, "REQUESTED");
  }

  @Test
  void theSafetyBriefingComesFirst() {
    Resource open = lab.open(Scope.PUBLIC);
    Map<String, Object> wish = new HashMap<>(Lab.inDays(2, 2));
    wish.put("briefing", Map.of("zh", "请戴护目镜。", "en", "Wear goggles."));
    String slot = lab.offer(open, wish).getFirst();
    String token = lab.teacher();
    Lab.book(token, slot).then().statusCode(422).body("code", equalTo("BRIEFING_NEEDED"));
    Lab.as(token)
        .body("{\"briefed\": true}")
        .post("/api/v1/slots/" + slot + "/bookings")
        .then()
        .statusCode(201);
  }

  @Test
  void whoWaitsKeepsTheTimeFree() {
    Resource open = lab.open(Scope.PUBLIC);
    lab.offer(open, Lab.inDays(2, 1));
    List<String> slots = lab.offer(open, Lab.inDays(2, 1));
    Lab.booked(lab.teacher(), slots.getFirst(), "REQUESTED");
    String token = lab.teacher();
    String waiting = Lab.booked(token, slots.getFirst(), "WAITLISTED");
    Lab.book(token, slots.getLast())
        .then()
        .statusCode(409)
        .body("code", equalTo("ANOTHER_BOOKING_THEN"));
    Lab.as(token).delete("/api/v1/bookings/" + waiting).then().statusCode(204);
    Lab.booked(token, slots.getLast(), "REQUESTED");
  }

  @Test
  void onlyWhoLearnsBooks() {
    Resource open = lab.open(Scope.PUBLIC);
    String slot = lab.offer(open, Lab.inDays(2, 1)).getFirst();
    Lab.book(Lab.owner(open), slot).then().statusCode(403);
    io.restassured.RestAssured.given()
        .get(Lab.slotsOf(open))
        .then()
        .statusCode(200)
        .body("items.id", contains(slot))
        .body("items[0].mayBook", equalTo(false))
        .body("items[0].mine", nullValue());
  }

  private void cluster(String lead, String partner, String supported) {
    LocalDate from = LocalDate.of(2022, 2, 1);
    int number = clusters.begin(Cluster.Kind.CLUSTER, new Text(null, "Books"), null);
    memberships.begin(number, lead, ClusterRole.LEAD, from);
    memberships.begin(number, partner, ClusterRole.PARTNER, from);
    memberships.begin(number, supported, ClusterRole.SUPPORTED, from);
  }

  private static io.restassured.response.ValidatableResponse keyed(
      String token, String slot, String key) {
    return Lab.as(token)
        .header("Idempotency-Key", key)
        .body("{\"briefed\": false}")
        .post("/api/v1/slots/" + slot + "/bookings")
        .then();
  }
}
