package org.teachercloud.system.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.teachercloud.local.testing.Traces;

/** Looks for a word wherever the running cloud keeps something. */
public final class EverythingKept {

  private static final List<String> DATABASES =
      List.of("catalog", "enrollment", "recommendation", "gateway", "keycloak");
  private static final Duration POLL = Duration.ofMillis(500);

  private final RunningCloud cloud = RunningCloud.shared();

  /** The tables of all databases in which it stands, as {@code database.table}. */
  public Set<String> tables(String word) {
    Set<String> found = new TreeSet<>();
    for (String database : DATABASES) {
      try (Connection connection = connection(database)) {
        Traces.of(word, connection).forEach(table -> found.add(database + "." + table));
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }
    return found;
  }

  /** The topics in whose records it stands, dead letters included. */
  public Set<String> topics(String word) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            "127.0.0.1:" + cloud.port("kafka"),
            "group.id",
            UUID.randomUUID().toString());
    Set<String> found = new TreeSet<>();
    try (var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .filter(one -> !one.topic().startsWith("__"))
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (holds(record.value(), word) || holds(record.key(), word)) {
            found.add(record.topic());
          }
        }
      }
    }
    return found;
  }

  /**
   * The files of the data folder in which it stands. What the database and the broker keep is
   * looked at through them.
   */
  public Set<String> files(String word) {
    Path home = cloud.home();
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(home)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(home.resolve("data/postgres")))
          .filter(file -> !file.startsWith(home.resolve("data/kafka")))
          .filter(file -> contains(file, word))
          .forEach(file -> found.add(home.relativize(file).toString()));
      return found;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean holds(byte[] bytes, String word) {
    return bytes != null && new String(bytes, UTF_8).contains(word);
  }

  private static boolean contains(Path file, String word) {
    try {
      return holds(Files.readAllBytes(file), word);
    } catch (IOException goneMeanwhile) {
      return false;
    }
  }

  private Connection connection(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + cloud.port("postgres") + "/" + database,
        database,
        secret(database));
  }

  private String secret(String name) {
    Properties secrets = new Properties();
    try (InputStream file = Files.newInputStream(cloud.home().resolve("secrets.properties"))) {
      secrets.load(file);
      return secrets.getProperty(name);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
