package org.teachercloud.recommendation.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.recommendation.testing.Crowd;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;

/** What the service counts a batch at a time, an engine for many machines counts from the topic. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FlinkCountsTest {

  private static final int ITEMS = 120;
  private static final int PEOPLE = 600;
  private static final int TAKEN = 6;

  /** More than counting looks back at. */
  private static final int LONG = 30;

  private static final int PATIENCE_SECONDS = 120;

  @Inject Facts facts;
  @Inject AgroalDataSource dataSource;

  @TempDir Path folder;

  private final Random chance = new Random(23);
  private final List<UUID> items = Stream.generate(UUID::randomUUID).limit(ITEMS).toList();

  @Test
  void flinkCountsWhatTheServiceCounts() throws Exception {
    List<List<Facts.Stated>> byLearner = new ArrayList<>();
    Crowd.ways(ITEMS, PEOPLE, TAKEN).forEach(way -> byLearner.add(told(way)));
    Crowd.ways(ITEMS, 20, LONG).forEach(way -> byLearner.add(told(way)));
    List<Facts.Stated> interleaved = interleaved(byLearner);

    facts.arrive(interleaved);
    Set<String> byTheService = countedByTheService();
    Set<String> byFlink = countedByFlink(interleaved);

    assertTrue(byTheService.size() > 3_000, "few counts: " + byTheService.size());
    assertEquals(byTheService, byFlink);
  }

  /** She takes them one after another; now and then she goes on, gives up, and begins again. */
  private List<Facts.Stated> told(int[] way) {
    UUID learner = UUID.randomUUID();
    List<Facts.Stated> told = new ArrayList<>();
    for (int place = 0; place < way.length; place++) {
      UUID item = items.get(way[place]);
      told.add(facts.enrolled(learner, item));
      switch (chance.nextInt(4)) {
        case 0 -> told.add(facts.unitCompleted(learner, item, 0.5));
        case 1 -> told.add(facts.withdrew(learner, item));
        case 2 -> told.add(facts.enrolled(learner, items.get(way[chance.nextInt(place + 1)])));
        default -> {}
      }
    }
    return told;
  }

  /** Each learner's facts in their order, those of all mixed. */
  private List<Facts.Stated> interleaved(List<List<Facts.Stated>> byLearner) {
    List<Integer> turns = new ArrayList<>();
    for (int learner = 0; learner < byLearner.size(); learner++) {
      turns.addAll(Collections.nCopies(byLearner.get(learner).size(), learner));
    }
    Collections.shuffle(turns, chance);
    int[] next = new int[byLearner.size()];
    return turns.stream().map(learner -> byLearner.get(learner).get(next[learner]++)).toList();
  }

  private Set<String> countedByTheService() throws SQLException {
    String counted =
        """
        WITH ours AS (SELECT number FROM item WHERE resource = ANY(?))
        SELECT earlier, later, people, weight FROM co_enrollment
        WHERE earlier IN (SELECT number FROM ours)
        UNION ALL
        SELECT item, item, people, 0 FROM popularity WHERE item IN (SELECT number FROM ours)
        """;
    return lines(counted, 4);
  }

  private Set<String> lines(String sql, int columns) throws SQLException {
    Set<String> lines = new TreeSet<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", items.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          StringBuilder line = new StringBuilder(row.getString(1));
          for (int column = 2; column <= columns; column++) {
            line.append(' ').append(row.getString(column));
          }
          lines.add(line.toString());
        }
      }
    }
    return lines;
  }

  /** The topic as it may be read: partitions after one another, and some of it twice. */
  private Set<String> countedByFlink(List<Facts.Stated> stated) throws Exception {
    List<String> records = new ArrayList<>();
    stated.forEach(each -> records.add(new String(facts.toSend(each).value(), UTF_8)));
    records.addAll(records.subList(0, records.size() / 3));
    Path topic = Files.write(folder.resolve("topic"), records);
    Path numbers =
        Files.write(
            folder.resolve("numbers"),
            lines("SELECT resource, number FROM item WHERE resource = ANY(?)", 2));
    Path counts = folder.resolve("counts");
    Path log = folder.resolve("log");
    Process job =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                FlinkCounts.class.getName(),
                topic.toString(),
                numbers.toString(),
                counts.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertTrue(job.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> read(log));
      assertEquals(0, job.exitValue(), () -> read(log));
    } finally {
      job.destroyForcibly();
    }
    return new TreeSet<>(Files.readAllLines(counts));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
