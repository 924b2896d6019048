package org.teachercloud.enrollment.moving;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.ResourcePublished.Unit;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MoveTest {

  @Inject Catalogue catalogue;
  @Inject Stated stated;
  @Inject AgroalDataSource dataSource;

  private final Person her = Person.teacher();

  @Test
  void aRunningEnrolmentKeepsTheVersionThatItBeganWith() {
    ResourcePublished first = catalogue.course(30, 30);
    UUID enrollment = her.enrolled(first.resource());
    completes(enrollment, first.units().getFirst());

    catalogue.next(first, List.of(unit(60)));

    her.sees(enrollment)
        .then()
        .body("version", equalTo(1))
        .body("progress", equalTo(0.5f))
        .body("units.id", equalTo(first.units().stream().map(one -> one.id().toString()).toList()));
    completes(enrollment, first.units().getLast());
    her.sees(enrollment).then().body("state", equalTo("COMPLETED")).body("version", equalTo(1));
  }

  @Test
  void sheIsToldWhatIsNewAndWhatTheMoveComesTo() {
    ResourcePublished first = catalogue.course(30, 30);
    UUID enrollment = her.enrolled(first.resource());
    completes(enrollment, first.units().getFirst());
    looks(enrollment).then().statusCode(200).body("offered", nullValue()).body("news", empty());

    ResourcePublished second = catalogue.next(first, first.units());
    catalogue.next(second, List.of(first.units().getFirst(), unit(30), unit(60)));

    looks(enrollment)
        .then()
        .body("version", equalTo(1))
        .body("offered", equalTo(3))
        .body("news.version", equalTo(List.of(3, 2)))
        .body("news[0].changes.en", equalTo("New in 3"))
        .body("progress", equalTo(0.25f))
        .body("kept", equalTo(1))
        .body("added", equalTo(2))
        .body("dropped", equalTo(1));
  }

  @Test
  void movingKeepsWhatWasDoneInUnitsOfBothVersionsWhateverTheirPlace() throws SQLException {
    ResourcePublished first = catalogue.course(30, 30, 30);
    UUID enrollment = her.enrolled(first.resource());
    Unit done = first.units().get(1);
    completes(enrollment, done);
    completes(enrollment, first.units().get(2));

    catalogue.next(first, List.of(unit(90), first.units().getFirst(), done));
    moves(enrollment, 2)
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("state", equalTo("ACTIVE"))
        .body("progress", equalTo(0.2f));

    her.sees(enrollment)
        .then()
        .body("version", equalTo(2))
        .body("progress", equalTo(0.2f))
        .body("units.state", equalTo(List.of("OPEN", "OPEN", "COMPLETED")));
    assertEquals("1 to 2 at 0.6667 with 2", keptOf(enrollment));
  }

  @Test
  void movingTwiceIsTheSameAsOnce() {
    ResourcePublished first = catalogue.course(30);
    UUID enrollment = her.enrolled(first.resource());
    catalogue.next(first, List.of(first.units().getFirst(), unit(30)));
    moves(enrollment, 2).then().statusCode(200);

    moves(enrollment, 2).then().statusCode(200).body("version", equalTo(2));
    looks(enrollment).then().body("offered", nullValue());
  }

  @Test
  void aUnitThatComesBackInALaterVersionIsStillDone() {
    ResourcePublished first = catalogue.course(30, 30);
    UUID enrollment = her.enrolled(first.resource());
    Unit gone = first.units().getFirst();
    completes(enrollment, gone);
    Unit added = unit(30);
    ResourcePublished second = catalogue.next(first, List.of(first.units().getLast(), added));
    moves(enrollment, 2).then().body("progress", equalTo(0.0f));

    catalogue.next(second, List.of(gone, first.units().getLast()));

    moves(enrollment, 3).then().body("progress", equalTo(0.5f));
    her.sees(enrollment).then().body("units.state", equalTo(List.of("COMPLETED", "OPEN")));
  }

  @Test
  void whoHasNothingLeftToDoInTheNewerVersionHasCompletedIt() {
    ResourcePublished first = catalogue.course(30, 30);
    UUID enrollment = her.enrolled(first.resource());
    completes(enrollment, first.units().getFirst());
    catalogue.next(first, List.of(first.units().getFirst()));

    moves(enrollment, 2).then().body("state", equalTo("COMPLETED")).body("progress", equalTo(1.0f));

    stated.about(
        her.id(),
        Topic.ENROLLMENT_LEARNING,
        fact -> fact instanceof CourseCompleted one && one.enrollment().equals(enrollment));
  }

  @Test
  void whomTheNewerVersionDoesNotReachStaysWithHers() {
    ResourcePublished first = catalogue.course(30);
    UUID enrollment = her.enrolled(first.resource());
    ResourcePublished inside = catalogue.course(first.resource(), 2, Scope.INSTITUTION, 30);
    catalogue.arrived(catalogue.stated(inside));

    looks(enrollment).then().body("offered", nullValue());
    moves(enrollment, 2).then().statusCode(409).body("code", equalTo("OTHER_VERSION_OFFERED"));
    her.sees(enrollment).then().body("version", equalTo(1)).body("state", equalTo("ACTIVE"));
  }

  @Test
  void onlyTheVersionWhoseNewsSheReadIsGivenToHer() {
    ResourcePublished first = catalogue.course(30);
    UUID enrollment = her.enrolled(first.resource());
    ResourcePublished second = catalogue.next(first, first.units());
    catalogue.next(second, first.units());

    moves(enrollment, 2).then().statusCode(409).body("code", equalTo("OTHER_VERSION_OFFERED"));
    her.sees(enrollment).then().body("version", equalTo(1));
  }

  @Test
  void whatIsCompletedStaysWithItsVersionAndWhatIsAnothersIsNotThere() {
    ResourcePublished first = catalogue.course(30);
    UUID enrollment = her.enrolled(first.resource());
    completes(enrollment, first.units().getFirst());
    catalogue.next(first, List.of(unit(30)));

    moves(enrollment, 2).then().statusCode(409).body("code", equalTo("ENROLLMENT_NOT_RUNNING"));
    Person stranger = Person.teacher();
    stranger.asks().get("/api/v1/enrollments/" + enrollment + "/move").then().statusCode(404);
    stranger
        .asks()
        .body(Map.of("version", 2))
        .post("/api/v1/enrollments/" + enrollment + "/move")
        .then()
        .statusCode(404);
  }

  private Response looks(UUID enrollment) {
    return her.asks().get("/api/v1/enrollments/" + enrollment + "/move");
  }

  private Response moves(UUID enrollment, int version) {
    return her.asks()
        .body(Map.of("version", version))
        .post("/api/v1/enrollments/" + enrollment + "/move");
  }

  private void completes(UUID enrollment, Unit unit) {
    Map<String, Object> event =
        Map.of(
            "id", UUID.randomUUID(),
            "enrollmentId", enrollment,
            "unitId", unit.id(),
            "kind", "COMPLETED",
            "at", Instant.now().toString());
    her.tells(List.of(event)).then().statusCode(200);
  }

  private static Unit unit(int minutes) {
    return new Unit(UUID.randomUUID(), Map.of("en", "Another unit"), minutes);
  }

  /** Where she stood before her move. */
  private String keptOf(UUID enrollment) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT format('%s to %s at %s with %s', from_version, to_version, progress,
                  cardinality(array_remove(units_completed, NULL)))
                FROM enrollment_move WHERE enrollment = ?
                """)) {
      select.setObject(1, enrollment);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
