package org.teachercloud.system.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.teachercloud.local.testing.Traces;

/** Where in a running cloud a word stands: tables of every database, topics, files. */
public record Remains(RunningCloud cloud) {

  private static final List<String> DATABASES =
      List.of("catalog", "enrollment", "recommendation", "insight", "gateway", "keycloak");

  /** Read by their own protocols, for their files also have what is about to be written over. */
  private static final Set<String> SERVERS = Set.of("postgres", "kafka");

  private static final Duration POLL = Duration.ofSeconds(2);

  /** Names of the places, such as {@code catalog.saved_search}; the word in letters of any case. */
  public Set<String> of(String word) {
    Set<String> places = new TreeSet<>();
    for (String database : DATABASES) {
      tables(database, word).forEach(table -> places.add(database + "." + table));
    }
    places.addAll(topics(word));
    places.addAll(files(word));
    return places;
  }

  private Set<String> tables(String database, String word) {
    String address = "jdbc:postgresql://127.0.0.1:" + cloud.port("postgres") + "/" + database;
    try (Connection connection =
        DriverManager.getConnection(address, database, secrets().getProperty(database))) {
      return Traces.of(word, connection);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Set<String> topics(String word) {
    Set<String> found = new TreeSet<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + cloud.port("kafka"),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_uncommitted"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(POLL)
            .forEach(
                each -> {
                  if (has(each.key(), word) || has(each.value(), word)) {
                    found.add("topic " + each.topic());
                  }
                });
      }
    }
    return found;
  }

  private Set<String> files(String word) {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> all = Files.walk(cloud.home())) {
      for (Path file : all.filter(Files::isRegularFile).filter(this::isNoServers).toList()) {
        try (InputStream bytes = Files.newInputStream(file)) {
          if (has(bytes.readAllBytes(), word)) {
            found.add("file " + cloud.home().relativize(file));
          }
        }
      }
      return found;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean isNoServers(Path file) {
    Path named = cloud.home().relativize(file);
    return !named.startsWith("data") || !SERVERS.contains(named.getName(1).toString());
  }

  private static boolean has(byte[] bytes, String word) {
    return bytes != null
        && new String(bytes, ISO_8859_1)
            .toLowerCase(Locale.ROOT)
            .contains(new String(word.getBytes(UTF_8), ISO_8859_1).toLowerCase(Locale.ROOT));
  }

  private Properties secrets() {
    Properties secrets = new Properties();
    try (var reader = Files.newBufferedReader(cloud.home().resolve("secrets.properties"))) {
      secrets.load(reader);
      return secrets;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
