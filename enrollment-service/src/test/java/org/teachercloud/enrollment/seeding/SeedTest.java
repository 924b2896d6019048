package org.teachercloud.enrollment.seeding;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Scope;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.seeding.careers.Teacher;
import org.teachercloud.enrollment.seeding.careers.Teachers;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SeedTest {

  private static final UUID TEACHER = UUID.fromString("00000000-0000-4000-8000-000000000001");

  @Inject Catalogue catalogue;
  @Inject AgroalDataSource dataSource;

  private static final String PROFILED =
      """
      SELECT count(DISTINCT subject) FROM outbox_subject WHERE topic = 'enrollment.profiles'
        AND subject IN (SELECT id::text FROM learner)
        AND subject IN (SELECT learner::text FROM enrollment)
      """;

  @Test
  void theSmallWorldIsMadeOnceAndLooksLikeDoneByHand() throws SQLException {
    List<ResourcePublished> courses = new ArrayList<>();
    for (int course = 0; course < 300; course++) {
      courses.add(catalogue.course(UUID.randomUUID(), 1, Scope.PUBLIC, 30, 45, 60, 0));
    }
    catalogue.stated(courses);
    Person operator = Person.with("operator");

    // The database is shared with other tests, in which learners enrol and say who they are too.
    long before = count(PROFILED);
    finished(operator, "SMALL");
    long once = count("SELECT count(*) FROM enrollment");
    long progressed = count("SELECT count(*) FROM progress_event");
    finished(operator, "SMALL");

    assertTrue(once >= 3_000, "enrolments: " + once);
    assertEquals(once, count("SELECT count(*) FROM enrollment"));
    assertEquals(progressed, count("SELECT count(*) FROM progress_event"));
    assertEquals(302, count(PROFILED) - before);
    Person teacher = new Person(TEACHER, Set.of("teacher"), List.of());
    teacher
        .asks()
        .get("/api/v1/enrollments")
        .then()
        .body("total", equalTo(3))
        .body("items.findAll { it.state == 'ACTIVE' }.size()", equalTo(1))
        .body("items.findAll { it.state == 'COMPLETED' }.size()", equalTo(2));
    Person newcomer =
        new Person(
            UUID.fromString("00000000-0000-4000-8000-000000000002"), Set.of("teacher"), List.of());
    newcomer.asks().get("/api/v1/enrollments").then().body("total", equalTo(0));
  }

  @Test
  void onlyTheOperatorMayAsk() {
    Person.teacher()
        .asks()
        .body(Map.of("size", "SMALL"))
        .post("/api/v1/seeds/enrollment")
        .then()
        .statusCode(403);
  }

  @Test
  void theFullWorldHasItsNumbersAndBeginsWithTheSmallOne() {
    List<Teacher> small = Teachers.of(SeedSize.SMALL);
    List<Teacher> full = Teachers.of(SeedSize.FULL);

    assertEquals(3_000, small.stream().mapToInt(Teacher::enrollments).sum());
    assertEquals(60_000, full.stream().mapToInt(Teacher::enrollments).sum());
    assertEquals(small, full.subList(0, small.size()));
    assertEquals(5_002, full.stream().map(Teacher::id).distinct().count());
    assertEquals(UUID.fromString("00000000-0000-4000-8000-000000001064"), full.get(2 + 63).id());
  }

  private void finished(Person operator, String size) {
    String place =
        operator
            .asks()
            .body(Map.of("size", size))
            .post("/api/v1/seeds/enrollment")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> operator.asks().get(place).then().body("state", equalTo("FINISHED")));
  }

  private long count(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var row = connection.prepareStatement(sql).executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
