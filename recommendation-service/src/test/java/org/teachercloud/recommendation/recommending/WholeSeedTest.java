package org.teachercloud.recommendation.recommending;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Caller;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;

/**
 * A programme's whole learning through the broker. Small in the usual suite; {@code
 * -Dteachercloud.seed.learners=5000 -Dteachercloud.seed.items=15160} measures the real size and
 * prints what it took.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WholeSeedTest {

  private static final Logger LOG = Logger.getLogger(WholeSeedTest.class);
  private static final int LEARNERS = Integer.getInteger("teachercloud.seed.learners", 60);
  private static final int ITEMS = Integer.getInteger("teachercloud.seed.items", 300);
  private static final int ROUNDS = Integer.getInteger("teachercloud.seed.rounds", 1);
  private static final int TAKEN = 12;
  private static final int UNITS = 4;

  @Inject Facts facts;
  @Inject AgroalDataSource dataSource;
  @Inject Recommend recommend;
  @Inject Learners learners;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final Random chance = new Random(11);
  private final List<UUID> items = new ArrayList<>();
  private final List<UUID> people = new ArrayList<>();
  private final List<UUID> firstTaken = new ArrayList<>();

  @Test
  void whatComesThroughTheBrokerIsCountedWhole() throws SQLException {
    long before = enrolmentsCounted();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrapServers, "linger.ms", 5),
            new StringSerializer(),
            new ByteArraySerializer())) {
      long start = System.nanoTime();
      long cpu = processCpu();
      int sent = sendAll(producer);
      await()
          .atMost(Duration.ofMinutes(5))
          .until(() -> enrolmentsCounted() == before + (long) LEARNERS * TAKEN);
      double seconds = (System.nanoTime() - start) / 1e9;
      LOG.infof(
          "%d facts in %.1f s: %.0f a second; %.1f CPU s of this process",
          sent, seconds, sent / seconds, (processCpu() - cpu) / 1e9);
      answerAll();
      followAll(producer);
    }
    assertEquals(before + (long) LEARNERS * TAKEN, enrolmentsCounted());
  }

  private int sendAll(KafkaProducer<String, byte[]> producer) {
    List<Facts.Stated> stated = new ArrayList<>();
    Subject[] subjects = {
      Subject.CHEMISTRY, Subject.BIOLOGY, Subject.HISTORY, Subject.CIVICS, Subject.PHYSICS
    };
    for (int i = 0; i < ITEMS; i++) {
      items.add(UUID.randomUUID());
      stated.add(facts.published(items.get(i), subjects[i % subjects.length]));
    }
    for (int i = 0; i < LEARNERS; i++) {
      UUID learner = UUID.randomUUID();
      people.add(learner);
      Set<UUID> taken = taken();
      firstTaken.add(taken.iterator().next());
      for (UUID item : taken) {
        stated.add(facts.enrolled(learner, item));
        for (int unit = 1; unit <= UNITS; unit++) {
          stated.add(facts.unitCompleted(learner, item, unit / (double) UNITS));
        }
      }
    }
    stated.forEach(each -> producer.send(facts.toSend(each)));
    producer.flush();
    return stated.size();
  }

  /** Few items are taken by many: the higher the power, the fewer. */
  private Set<UUID> taken() {
    Set<UUID> taken = new LinkedHashSet<>();
    while (taken.size() < TAKEN) {
      taken.add(items.get((int) (ITEMS * Math.pow(chance.nextDouble(), 3))));
    }
    return taken;
  }

  private void answerAll() {
    for (int round = 0; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (UUID learner : people) {
        Caller caller = new Caller(learner, "", Set.of(), Set.of());
        assertEquals(20, recommend.next(caller, 20, "zh").items().size());
      }
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      LOG.infof("%.0f CPU µs an answer", spent / 1e3 / people.size());
    }
  }

  private void followAll(KafkaProducer<String, byte[]> producer) {
    int events = Math.min(2000, people.size());
    long[] micros = new long[events];
    for (int i = 0; i < events; i++) {
      UUID learner = people.get(i);
      Facts.Stated stated = facts.unitCompleted(learner, firstTaken.get(i), 1);
      long start = System.nanoTime();
      producer.send(facts.toSend(stated));
      while (learners.of(learner).newestFactAt() == null
          || learners.of(learner).newestFactAt().toEpochMilli()
              < stated.fact().at().toEpochMilli()) {
        LockSupport.parkNanos(200_000);
      }
      micros[i] = (System.nanoTime() - start) / 1000;
    }
    Arrays.sort(micros);
    LOG.infof(
        "From the send to the changed answer: p50 %d µs, p99 %d µs",
        micros[events / 2], micros[(int) (events * 0.99)]);
  }

  private static long processCpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private long enrolmentsCounted() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT coalesce(sum(people), 0) FROM popularity");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
