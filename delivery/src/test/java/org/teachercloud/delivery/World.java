package org.teachercloud.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.teachercloud.delivery.outbox.TopicCreation;
import org.teachercloud.local.TestStack;
import org.teachercloud.local.testing.TestDatabase;

/** A service that states and one that applies, each with its own database, on one real broker. */
final class World implements AutoCloseable {

  private static final String NOTES =
      """
      CREATE TABLE %s (position bigint GENERATED ALWAYS AS IDENTITY,
        fact uuid NOT NULL, subject text NOT NULL, sequence bigint NOT NULL)
      """;

  final TestDatabase statingDatabase;
  final TestDatabase applyingDatabase;
  final Side stating;
  final Side applying;
  final String brokers = TestStack.bootstrapServers();
  final String group = "world-" + UUID.randomUUID();
  final List<UUID> learners = Stream.generate(UUID::randomUUID).limit(4).toList();

  World() {
    this(
        prepared(TestStack.createDatabase("stating"), "stated"),
        TestStack.createDatabase("applying"));
  }

  World(TestDatabase statingDatabase, TestDatabase applyingDatabase) {
    this.statingDatabase = statingDatabase;
    this.applyingDatabase = prepared(applyingDatabase, "had");
    stating = new Side(statingDatabase.jdbcUrl(), brokers);
    applying = new Side(applyingDatabase.jdbcUrl(), brokers);
    TopicCreation topics = new TopicCreation();
    topics.bootstrapServers = brokers;
    topics.replication = 1;
    topics.create = true;
    try {
      topics.start(null);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    beginAtTheEnd();
  }

  static TestDatabase prepared(TestDatabase database, String notes) {
    try (var schema = World.class.getResourceAsStream("/db/delivery/V0_1__delivery.sql");
        Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
      statement.execute(NOTES.formatted(notes));
      return database;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The group passes over everything that has been stated so far. */
  void beginAtTheEnd() {
    try (var consumer = ApplyingProcess.consumer(brokers, group)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(ApplyingProcess.partitions());
      consumer.commitSync(
          ends.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue()))));
    }
  }

  void state(int facts) {
    for (int i = 0; i < facts; i++) {
      StatingProcess.state(stating, learners.get(i % learners.size()));
    }
  }

  /** Sends everything that waits in the outbox. */
  void relay() {
    try {
      while (ledger().waitingInOutbox() > 0) {
        stating.relay.drain();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Takes everything that the topic holds and the group has not acknowledged. */
  void apply() {
    try (var consumer = ApplyingProcess.consumer(brokers, group)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(ApplyingProcess.partitions());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        ConsumerRecords<String, byte[]> records = consumer.poll(ApplyingProcess.POLL);
        applying.inbox.accept(records);
        consumer.commitSync();
      }
    }
  }

  Ledger ledger() {
    return new Ledger(stating.dataSource, applying.dataSource);
  }

  @Override
  public void close() {
    stating.close();
    applying.close();
  }
}
