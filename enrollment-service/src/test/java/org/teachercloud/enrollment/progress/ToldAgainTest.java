package org.teachercloud.enrollment.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Recomputing;
import org.teachercloud.enrollment.completing.Desk;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ToldAgainTest {

  private static final String LEARNED =
      """
      SELECT state || ' ' || progress || ' ' || units_started::text || units_completed::text
        || units_score::text FROM enrollment WHERE id = ?
      """;
  private static final String ROWS =
      """
      SELECT id || ' ' || state || ' ' || progress || ' ' || last_activity_at || ' '
        || units_started::text || units_completed::text || units_score::text
      FROM enrollment WHERE state NOT IN ('REQUESTED', 'WAITLISTED') ORDER BY id
      """;
  private static final String FORGET =
      """
      UPDATE enrollment SET progress = 0.5, last_activity_at = '2020-01-01', units_started = '{}',
        units_completed = '{}', units_score = '{7}' WHERE state NOT IN ('REQUESTED', 'WAITLISTED')
      """;

  @Inject Catalogue catalogue;
  @Inject AgroalDataSource dataSource;

  private final Desk ecnu = Desk.of("ecnu");
  private final Random chance = new Random(4711);

  @Test
  void threeDevicesLogsInAnyOrderTwiceAndLateLeadToTheSameRow() throws SQLException {
    ResourcePublished course = ruled();
    List<String> rows = new ArrayList<>();
    Instant at = Instant.now().plusSeconds(3600);
    for (int round = 0; round < 8; round++) {
      Person learner = Person.teacher();
      UUID enrollment = learner.enrolled(course.resource());
      for (List<Map<String, Object>> sending : sendings(events(course, enrollment, at), round)) {
        learner.tells(sending).then().statusCode(200);
      }
      rows.add(single(LEARNED, enrollment).replaceAll("[0-9]{13}", "t"));
    }
    assertEquals(Collections.nCopies(8, rows.getFirst()), rows);
    assertTrue(rows.getFirst().startsWith("COMPLETED 1 "), rows.getFirst());
  }

  @Test
  void tellingEverythingAgainFromItsEventsGivesTheSameRows() throws SQLException {
    somethingOfEverything();
    assertEquals(List.of(0, 0), Recomputing.everything());
    List<String> before = rows();

    run(FORGET);
    assertEquals(before.size(), Recomputing.everything().getFirst());

    assertEquals(before, rows());
    assertEquals(List.of(0, 0), Recomputing.everything());
    Person.teacher().asks().post("/api/v1/operations/enrollment/progress").then().statusCode(403);
  }

  private void somethingOfEverything() {
    ResourcePublished plain = catalogue.course(10, 0, 30);
    ResourcePublished ruled = ruled();
    Instant at = Instant.now().minusSeconds(3600);
    for (int person = 0; person < 6; person++) {
      Person learner = Person.teacher();
      for (ResourcePublished course : List.of(plain, ruled)) {
        UUID enrollment = learner.enrolled(course.resource());
        List<Map<String, Object>> log = events(course, enrollment, at);
        Collections.shuffle(log, chance);
        learner.tells(log.subList(0, chance.nextInt(log.size()) + 1)).then().statusCode(200);
        if (person == 0) {
          learner.asks().delete("/api/v1/enrollments/" + enrollment);
        }
        if (person == 1) {
          learner.asks().delete("/api/v1/enrollments/" + enrollment);
          learner.enrolls(course.resource());
          learner.tells(log).then().statusCode(200);
        }
      }
    }
    decided(plain);
  }

  private void decided(ResourcePublished course) {
    UUID offering = ecnu.offers(course.resource());
    Person learner = Person.teacher();
    UUID enrollment =
        UUID.fromString(
            learner
                .asks()
                .body(Map.of("resourceId", course.resource(), "offeringId", offering))
                .post("/api/v1/enrollments")
                .jsonPath()
                .getString("id"));
    Desk.excepts(
            ecnu.admin(),
            enrollment,
            Desk.decision("OVERRIDDEN", Desk.unit(course, 0), "The flood of June", null))
        .then()
        .statusCode(204);
  }

  /** A course that asks for time, a score and work that was handed in. */
  private ResourcePublished ruled() {
    ResourcePublished course = catalogue.course(10, 20, 30);
    ecnu.sets(
            course.resource(),
            Desk.all(
                Desk.rule("TIME", Desk.unit(course, 0), "minutes", 45),
                Desk.rule("SCORE", Desk.unit(course, 1), "percent", 70),
                Desk.rule("SUBMISSION", Desk.unit(course, 2))))
        .then()
        .statusCode(200);
    return course;
  }

  /** What three devices noted: all of it together completes the course. */
  private static List<Map<String, Object>> events(
      ResourcePublished course, UUID enrollment, Instant at) {
    List<Map<String, Object>> events = new ArrayList<>();
    for (int device = 0; device < 3; device++) {
      events.add(Desk.event(enrollment, Desk.unit(course, 0), "STARTED", null, 15));
      events.add(
          Desk.event(enrollment, Desk.unit(course, 1), "COMPLETED", 50f + 10 * device, null));
      events.add(Desk.event(enrollment, Desk.unit(course, 2), "SUBMITTED", null, 3));
    }
    events.forEach(event -> event.put("at", at.toString()));
    return events;
  }

  /** The logs shuffled, cut into sendings, the first one sent twice. */
  private static List<List<Map<String, Object>>> sendings(
      List<Map<String, Object>> events, int round) {
    Collections.shuffle(events, new Random(round));
    int cut = 1 + round % (events.size() - 1);
    return List.of(events.subList(0, cut), events.subList(cut, events.size()), events);
  }

  private List<String> rows() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(ROWS);
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private String single(String sql, UUID id) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }
}
