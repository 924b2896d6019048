package org.teachercloud.insight.ledger;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ClusterChanged.Kind;
import org.teachercloud.contracts.Topic;
import org.teachercloud.insight.testing.Facts;
import org.teachercloud.insight.testing.Facts.Member;
import org.teachercloud.insight.testing.Facts.Stated;
import org.teachercloud.insight.testing.RealParts;
import org.teachercloud.insight.testing.Tokens;
import org.teachercloud.local.TestStack;

/**
 * The topics are enough: whoever reads them into an empty database, in whatever order of topics,
 * twice, and after compaction, has the same statements, word for word.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReplayTest {

  private static final List<Topic> TOPICS =
      List.of(
          Topic.ENROLLMENT_LEARNING,
          Topic.CATALOG_USES,
          Topic.ENROLLMENT_USES,
          Topic.CATALOG_PERSONS,
          Topic.CATALOG_CLUSTERS,
          Topic.CATALOG_RESOURCES,
          Topic.CATALOG_INSTITUTIONS);
  private static final Set<Topic> USES =
      Set.of(Topic.ENROLLMENT_LEARNING, Topic.CATALOG_USES, Topic.ENROLLMENT_USES);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Facts facts;
  @Inject AgroalDataSource dataSource;

  private final Random chance = new Random(3_001);
  private final List<String> owners = List.of("north", "south");

  @Test
  void theTopicsReadIntoAnEmptyDatabaseGiveTheIdenticalStatements() throws SQLException {
    empty();
    List<Stated> history = history();
    long uses = send(history);
    await().atMost(PATIENCE).until(() -> count("ledger") == uses && count("erased") == 1);
    Map<String, String> before = statements();
    for (String shown : List.of("people", "VIEW", "COPY", "SEAT", "TEACH")) {
      assertTrue(
          before.values().stream().anyMatch(one -> one.contains("\"" + shown + "\"")), shown);
    }

    long works = count("contribution");
    assertTrue(works > 0, "nobody began a work");
    List<ConsumerRecord<String, byte[]>> topics = topics();
    for (int round = 0; round < 3; round++) {
      empty();
      List<Topic> order = new ArrayList<>(TOPICS);
      if (round > 0) {
        Collections.shuffle(order, chance);
      }
      List<ConsumerRecord<String, byte[]>> replay = inOrder(topics, order, round == 2);
      facts.accept(replay);
      facts.accept(replay);
      assertEquals(uses, count("ledger"));
      assertEquals(works, count("contribution"));
      assertEquals(before, statements());
    }
  }

  /** Two owners, roles that change, courses that are withdrawn, and somebody who leaves. */
  private List<Stated> history() {
    List<Stated> all = new ArrayList<>();
    Stream.of("north", "south", "east", "west").map(facts::institution).forEach(all::add);
    all.add(facts.cluster(1, Facts.role("north", Kind.LEAD, "2021-09-01", null)));
    all.add(
        facts.cluster(
            1,
            Facts.role("north", Kind.LEAD, "2021-09-01", null),
            Facts.role("east", Kind.SUPPORTED, "2021-09-01", "2024-09-01"),
            Facts.role("east", Kind.PARTNER, "2024-09-01", null)));
    List<UUID> courses = Stream.generate(UUID::randomUUID).limit(6).toList();
    for (int i = 0; i < courses.size(); i++) {
      all.add(facts.published(courses.get(i), owners.get(i % 2)));
    }
    List<Member> people = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String institution = Arrays.asList("east", "west", "south", null).get(i % 4);
      people.add(new Member(UUID.randomUUID(), institution));
    }
    for (Member who : people) {
      for (int i = 0; i < 4; i++) {
        UUID course = courses.get(chance.nextInt(courses.size()));
        Instant at =
            Instant.parse("2024-06-01T00:00:00Z").plus(Duration.ofDays(chance.nextInt(300)));
        all.add(facts.enrolled(who, course, at));
        if (chance.nextBoolean()) {
          all.add(facts.completed(who, course, at.plus(Duration.ofDays(20))));
        }
        if (chance.nextInt(3) == 0) {
          all.add(facts.adapted(who, course, at));
        }
        all.add(facts.viewed(who, course, at));
        if (chance.nextInt(3) == 0) {
          all.add(facts.copied(who, course, at));
        }
        if (chance.nextInt(3) == 0) {
          all.add(facts.seated(who, course, at));
        }
        if (chance.nextInt(3) == 0) {
          all.add(facts.taught(who, course, at));
        }
      }
    }
    all.add(facts.left(people.getFirst().person(), UUID.randomUUID()));
    all.add(
        facts.enrolled(
            people.getFirst(), courses.getFirst(), Instant.parse("2024-10-01T00:00:00Z")));
    all.add(facts.withdrawn(courses.getFirst(), "north"));
    return all;
  }

  private long send(List<Stated> history) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", TestStack.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      history.forEach(stated -> producer.send(facts.toSend(stated)));
    }
    return history.stream().filter(one -> USES.contains(one.topic())).count();
  }

  /** Everything that stands on the topics, read by a reader of its own. */
  private static List<ConsumerRecord<String, byte[]>> topics() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", TestStack.bootstrapServers());
    settings.put("auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          TOPICS.stream()
              .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
      }
      return all;
    }
  }

  /** The records topic by topic; compacted, where only the newest of a subject is left. */
  private static List<ConsumerRecord<String, byte[]>> inOrder(
      List<ConsumerRecord<String, byte[]>> records, List<Topic> order, boolean compacted) {
    List<ConsumerRecord<String, byte[]>> ordered = new ArrayList<>();
    for (Topic topic : order) {
      var own = records.stream().filter(one -> one.topic().equals(topic.topicName())).toList();
      ordered.addAll(
          compacted && topic.retention() == Topic.Retention.NEWEST_PER_SUBJECT ? newest(own) : own);
    }
    return ordered;
  }

  private static Collection<ConsumerRecord<String, byte[]>> newest(
      List<ConsumerRecord<String, byte[]>> records) {
    Map<String, ConsumerRecord<String, byte[]>> newest = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> one : records) {
      newest.put(one.key(), one);
    }
    return newest.values();
  }

  /** Every statement of every owner and term, as it is answered. */
  private Map<String, String> statements() {
    Map<String, String> statements = new LinkedHashMap<>();
    for (String owner : owners) {
      List<String> terms = List.of("2024-H1", "2024-H2", "2025-H1");
      for (String term : terms) {
        statements.put(
            owner + " " + term,
            given()
                .auth()
                .oauth2(Tokens.of("operator", null))
                .queryParam("term", term)
                .get("/api/v1/reuse/" + owner)
                .then()
                .statusCode(200)
                .extract()
                .asString());
      }
    }
    return statements;
  }

  private void empty() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          DO $$ DECLARE one text; BEGIN
            FOR one IN SELECT tablename FROM pg_tables
              WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
            LOOP EXECUTE 'TRUNCATE ' || quote_ident(one) || ' CASCADE'; END LOOP;
          END $$
          """);
    }
  }

  private long count(String table) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }
}
