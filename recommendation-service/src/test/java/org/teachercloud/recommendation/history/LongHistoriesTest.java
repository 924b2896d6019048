package org.teachercloud.recommendation.history;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;

/**
 * Teachers who have taken hundreds of items. Small in the usual suite; {@code
 * -Dteachercloud.long.learners=64 -Dteachercloud.long.steps=600 -Dteachercloud.long.events=3000}
 * measures a real load, 200 events a second, and prints what it took.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LongHistoriesTest {

  private static final Logger LOG = Logger.getLogger(LongHistoriesTest.class);
  private static final int LEARNERS = Integer.getInteger("teachercloud.long.learners", 4);
  private static final int STEPS = Integer.getInteger("teachercloud.long.steps", 60);
  private static final int EVENTS = Integer.getInteger("teachercloud.long.events", 40);
  private static final long GAP = Duration.ofMillis(5).toNanos();

  private static final String TAKE =
      """
      INSERT INTO history (learner, item, position, state, units, progress, active_at)
      SELECT ?, number, row_number() OVER (ORDER BY number), 'ENROLLED', 0, 0,
        now() - interval '1 day' FROM item WHERE resource = ANY(?)
      """;

  @Inject Facts facts;
  @Inject Learners learners;
  @Inject AgroalDataSource dataSource;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final List<UUID> items = Stream.generate(UUID::randomUUID).limit(STEPS).toList();
  private final List<UUID> people = Stream.generate(UUID::randomUUID).limit(LEARNERS).toList();

  @Test
  void aNewStepOfALongWayFollowsTheLastTwentyOnly() throws SQLException {
    arrange();
    UUID fresh = UUID.randomUUID();
    UUID fresher = UUID.randomUUID();
    UUID learner = people.getFirst();
    facts.arrive(
        facts.published(fresh, Subject.UNCLASSIFIED),
        facts.published(fresher, Subject.UNCLASSIFIED),
        facts.enrolled(learner, fresh),
        facts.unitCompleted(learner, items.getFirst(), 0.5),
        facts.enrolled(learner, fresher));
    Learner now = learners.of(learner);
    assertEquals(STEPS + 2, now.steps().size());
    assertEquals(STEPS + 2, now.steps().getLast().position());
    assertEquals(1, now.stepWith(now.steps().get(STEPS).item()).units(), "the old one, active now");
    assertEquals(20, countedBefore(fresh));
    assertEquals(20, countedBefore(fresher));
  }

  @Test
  void eventsOfLongWaysAreKnownInTime() throws SQLException {
    arrange();
    long[] millis = new long[EVENTS];
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrapServers, "linger.ms", 1),
            new StringSerializer(),
            new ByteArraySerializer())) {
      List<Thread> waiting = new ArrayList<>();
      long start = System.nanoTime();
      long cpu = processCpu();
      for (int i = 0; i < EVENTS; i++) {
        LockSupport.parkNanos(Math.max(0, start + i * GAP - System.nanoTime()));
        UUID learner = people.get(i % LEARNERS);
        Facts.Stated event = facts.unitCompleted(learner, items.get(i % STEPS), 0.5);
        long sent = System.nanoTime();
        producer.send(facts.toSend(event));
        int number = i;
        waiting.add(
            Thread.startVirtualThread(
                () -> {
                  await()
                      .pollDelay(Duration.ZERO)
                      .pollInterval(Duration.ofMillis(2))
                      .atMost(Duration.ofSeconds(30))
                      .until(() -> knows(learner, event));
                  millis[number] = (System.nanoTime() - sent) / 1_000_000;
                }));
      }
      for (Thread each : waiting) {
        each.join();
      }
      Arrays.sort(millis);
      LOG.infof(
          "%d steps each, %d events: known after p50 %d ms, p99 %d ms; %.2f CPU ms an event",
          STEPS,
          EVENTS,
          millis[EVENTS / 2],
          millis[(int) (EVENTS * 0.99)],
          (processCpu() - cpu) / 1e6 / EVENTS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    for (UUID learner : people) {
      assertEquals(STEPS, learners.of(learner).steps().size());
    }
  }

  private boolean knows(UUID learner, Facts.Stated event) {
    var newest = learners.of(learner).newestFactAt();
    return newest != null && newest.toEpochMilli() >= event.fact().at().toEpochMilli();
  }

  private void arrange() throws SQLException {
    facts.arrive(items.stream().map(i -> facts.published(i, Subject.UNCLASSIFIED)).toList());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      for (UUID learner : people) {
        take.setObject(1, learner);
        take.setArray(2, connection.createArrayOf("uuid", items.toArray()));
        take.executeUpdate();
      }
    }
  }

  private int countedBefore(UUID resource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT count(*) FROM co_enrollment c JOIN item i ON i.number = c.later
                WHERE i.resource = ?
                """)) {
      select.setObject(1, resource);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static long processCpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }
}
