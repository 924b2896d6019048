package org.teachercloud.enrollment.admitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.enrolling.states.StateChart;

/** Whatever people do in whatever order; as many sequences as {@code -Dany.order.rounds} says. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AnyOrderTest {

  private static final int ROUNDS = Integer.getInteger("any.order.rounds", 4);
  private static final int STEPS = 60;
  private static final List<String> REASONS =
      Stream.of(ChangeReason.values()).map(Enum::name).toList();
  private static final List<String> STATES =
      Stream.of(EnrollmentState.values()).map(Enum::name).toList();

  @Inject Catalogue catalogue;
  @Inject AgroalDataSource dataSource;

  private record Row(UUID id, UUID learner, UUID offering, String state, Long ticket) {}

  private record World(
      ResourcePublished course, Office office, List<UUID> offerings, List<Person> people) {}

  @TestFactory
  Stream<DynamicTest> placesWishesAndHistoriesAreAlwaysInOrder() {
    return IntStream.rangeClosed(1, ROUNDS)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> live(seed)));
  }

  private void live(int seed) throws SQLException {
    SplittableRandom chance = new SplittableRandom(seed);
    ResourcePublished course = catalogue.course(30);
    Office office = Office.ofEcnu();
    World world =
        new World(
            course,
            office,
            List.of(
                office.offers(course.resource(), "OPEN", 2),
                office.offers(course.resource(), "APPROVAL", 1)),
            Stream.generate(Person::teacher).limit(6).toList());
    List<Row> before = List.of();
    for (int step = 0; step < STEPS; step++) {
      act(world, before, chance);
      List<Row> after = rows(course.resource());
      assertPlaces(world, after);
      assertOrder(before, after);
      before = after;
    }
    assertHistories(before);
  }

  private static void act(World world, List<Row> rows, SplittableRandom chance) {
    Person who = pick(world.people(), chance);
    UUID offering = pick(world.offerings(), chance);
    UUID course = world.course().resource();
    if (rows.isEmpty() || chance.nextInt(3) == 0) {
      assertTrue(Office.enters(who, course, offering).statusCode() < 500);
      return;
    }
    Row row = pick(rows, chance);
    Person owner =
        world.people().stream()
            .filter(one -> one.id().equals(row.learner()))
            .findFirst()
            .orElseThrow();
    int status =
        switch (chance.nextInt(8)) {
          case 0 -> owner.asks().delete("/api/v1/enrollments/" + row.id()).statusCode();
          case 1 -> owner.tells(List.of(completed(world, row))).statusCode();
          case 2 ->
              Office.changes(
                      world.office().who(),
                      row.id(),
                      Map.of("to", row.state(), "reason", "TRANSFERRED", "offeringId", offering))
                  .statusCode();
          case 3, 4 -> world.office().changes(row.id(), "ACTIVE", "APPROVED").statusCode();
          default ->
              Office.changes(
                      chance.nextBoolean() ? owner : world.office().who(),
                      row.id(),
                      Map.of("to", pick(STATES, chance), "reason", pick(REASONS, chance)))
                  .statusCode();
        };
    assertTrue(status < 500, "status " + status);
  }

  private static Map<String, Object> completed(World world, Row row) {
    return Map.of(
        "id", UUID.randomUUID(),
        "enrollmentId", row.id(),
        "unitId", world.course().units().getFirst().id(),
        "kind", "COMPLETED",
        "at", Instant.now().toString());
  }

  private static <T> T pick(List<T> list, SplittableRandom chance) {
    return list.get(chance.nextInt(list.size()));
  }

  private static boolean accepted(Row row) {
    return EnrollmentState.valueOf(row.state()).accepted();
  }

  /** Never more than there are, never a free place while somebody waits, never two for one. */
  private static void assertPlaces(World world, List<Row> rows) {
    for (UUID offering : world.offerings()) {
      int capacity = offering.equals(world.offerings().getFirst()) ? 2 : 1;
      List<Row> inside = rows.stream().filter(row -> offering.equals(row.offering())).toList();
      long taken = inside.stream().filter(AnyOrderTest::accepted).count();
      assertTrue(taken <= capacity, inside.toString());
      assertTrue(
          taken == capacity || inside.stream().noneMatch(row -> row.state().equals("WAITLISTED")),
          inside.toString());
    }
    for (Person person : world.people()) {
      List<Row> hers = rows.stream().filter(row -> row.learner().equals(person.id())).toList();
      long accepted = hers.stream().filter(AnyOrderTest::accepted).count();
      assertTrue(accepted <= 1, hers.toString());
      assertTrue(
          accepted == 0
              || hers.stream().noneMatch(row -> EnrollmentState.valueOf(row.state()).pending()),
          hers.toString());
    }
  }

  /** Nobody who waits is passed by somebody who came after her. */
  private static void assertOrder(List<Row> before, List<Row> after) {
    for (Row was : before) {
      Row is = after.stream().filter(row -> row.id().equals(was.id())).findFirst().orElseThrow();
      if (was.ticket() != null && is.state().equals("ACTIVE")) {
        assertTrue(
            after.stream()
                .filter(row -> was.offering().equals(row.offering()) && row.ticket() != null)
                .allMatch(row -> row.ticket() > was.ticket()));
      }
    }
  }

  private void assertHistories(List<Row> rows) throws SQLException {
    for (Row row : rows) {
      String last = null;
      for (List<String> change : history(row.id())) {
        assertEquals(last, change.getFirst());
        last = change.get(1);
        UUID who = change.get(3) == null ? null : UUID.fromString(change.get(3));
        StateChart.insist(
            change.getFirst() == null ? null : EnrollmentState.valueOf(change.getFirst()),
            EnrollmentState.valueOf(last),
            Change.actor(who, row.learner()),
            ChangeReason.valueOf(change.get(2)));
      }
      assertEquals(row.state(), last);
    }
  }

  private List<Row> rows(UUID resource) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT id, learner, offering, state, ticket FROM enrollment WHERE resource = ?"
                    + " ORDER BY id")) {
      select.setObject(1, resource);
      List<Row> found = new ArrayList<>();
      var rows = select.executeQuery();
      while (rows.next()) {
        found.add(
            new Row(
                rows.getObject(1, UUID.class),
                rows.getObject(2, UUID.class),
                rows.getObject(3, UUID.class),
                rows.getString(4),
                rows.getObject(5, Long.class)));
      }
      return found;
    }
  }

  private List<List<String>> history(UUID enrollment) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT from_state, to_state, reason, who::text FROM enrollment_change"
                    + " WHERE enrollment = ? ORDER BY number")) {
      select.setObject(1, enrollment);
      List<List<String>> found = new ArrayList<>();
      var rows = select.executeQuery();
      while (rows.next()) {
        List<String> change = new ArrayList<>();
        for (int column = 1; column <= 4; column++) {
          change.add(rows.getString(column));
        }
        found.add(change);
      }
      return found;
    }
  }
}
