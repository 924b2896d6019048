package org.teachercloud.recommendation.scoring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.replicas.Follower;
import org.teachercloud.recommendation.scoring.counting.Counts;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;

/** Counts are exact, whatever is delivered again, and can be made anew from the topics. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CountingTest {

  @Inject Facts facts;
  @Inject AgroalDataSource dataSource;
  @Inject Counts counts;
  @Inject Shelf shelf;

  private final UUID a = UUID.randomUUID();
  private final UUID b = UUID.randomUUID();
  private final UUID c = UUID.randomUUID();

  @Test
  void aLaterItemCountsByItsDistance() throws SQLException {
    facts.arrive(facts.people(2, a, b, c));
    Map<String, String> pairs = pairsOf(List.of(a, b, c));
    assertEquals("2 people, 2000", pairs.get(a + ">" + b));
    assertEquals("2 people, 2000", pairs.get(b + ">" + c));
    assertEquals("2 people, 1600", pairs.get(a + ">" + c));
    assertEquals(3, pairs.size());
  }

  @Test
  void theSameFactTwiceCountsOnce() throws SQLException {
    List<Facts.Stated> stated = facts.people(3, a, b);
    facts.arrive(stated);
    facts.arrive(stated);
    assertEquals(Map.of(a + ">" + b, "3 people, 3000"), pairsOf(List.of(a, b)));
  }

  @Test
  void enrollingAgainAfterGivingUpCountsOnce() throws SQLException {
    UUID learner = UUID.randomUUID();
    facts.arrive(
        facts.enrolled(learner, a),
        facts.enrolled(learner, b),
        facts.withdrew(learner, b),
        facts.enrolled(learner, b));
    assertEquals(Map.of(a + ">" + b, "1 people, 1000"), pairsOf(List.of(a, b)));
  }

  @Test
  void memoryHoldsWhatTheDatabaseHolds() {
    facts.arrive(facts.people(4, a, b));
    await()
        .until(
            () ->
                shelf.itemOf(a) == null
                    || counts.after(shelf.itemOf(a).number()).people(shelf.itemOf(b).number())
                        == 4);
    facts.arrive(facts.people(7, a, b));
    Map<UUID, Integer> numbers = numbers(List.of(a, b));
    await().until(() -> counts.after(numbers.get(a)).people(numbers.get(b)) == 11);
    assertEquals(11_000, counts.before(numbers.get(b)).weight(numbers.get(a)));
    assertEquals(11, counts.people()[numbers.get(b)]);
  }

  @Test
  void rebuiltFromTheTopicsTheCountsAreTheSame() throws SQLException {
    Random chance = new Random(7);
    List<UUID> resources = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      resources.add(UUID.randomUUID());
    }
    List<List<Facts.Stated>> byLearner = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Collections.shuffle(resources, chance);
      byLearner.add(facts.people(1, resources.subList(0, 5).toArray(UUID[]::new)));
    }
    facts.arrive(byLearner.stream().flatMap(List::stream).toList());
    Map<String, String> counted = pairsOf(resources);

    emptyAllTables();
    List<Facts.Stated> shuffled =
        new ArrayList<>(byLearner.stream().flatMap(List::stream).toList());
    Collections.shuffle(shuffled, chance);
    for (Facts.Stated each : shuffled) {
      facts.arrive(each);
    }
    assertEquals(counted, pairsOf(resources));
  }

  private void emptyAllTables() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "TRUNCATE item, institution, supported, learner, history, co_enrollment, popularity,"
              + " feedback, attempt, alignment, exploration, announcement, inbox, inbox_waiting");
    }
    followers.forEach(Follower::reload);
  }

  @Inject @io.quarkus.arc.All List<Follower> followers;

  private Map<UUID, Integer> numbers(List<UUID> resources) {
    Map<UUID, Integer> numbers = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT resource, number FROM item")) {
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          if (resources.contains(rows.getObject(1, UUID.class))) {
            numbers.put(rows.getObject(1, UUID.class), rows.getInt(2));
          }
        }
      }
      return numbers;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Map<String, String> pairsOf(List<UUID> resources) throws SQLException {
    Map<String, String> pairs = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT e.resource, l.resource, c.people, c.weight FROM co_enrollment c
                JOIN item e ON e.number = c.earlier JOIN item l ON l.number = c.later
                WHERE e.resource = ANY(?) AND l.resource = ANY(?)
                """)) {
      select.setArray(1, connection.createArrayOf("uuid", resources.toArray()));
      select.setArray(2, connection.createArrayOf("uuid", resources.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          pairs.put(
              rows.getString(1) + ">" + rows.getString(2),
              rows.getInt(3) + " people, " + rows.getLong(4));
        }
      }
    }
    return pairs;
  }
}
