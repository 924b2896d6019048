package org.teachercloud.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.delivery.ApplyingProcess.Making;
import org.teachercloud.delivery.Doomed.Fate;

/** A whole topic, delivered twice and in any order. */
class TwiceAndShuffledTest {

  private static final int FACTS = 300;
  private static final int DEATHS = 6;

  @TempDir static Path folder;

  @Test
  void everythingHappensOnceAndInOrderAlthoughItsReceiverDies() throws Exception {
    try (World world = new World()) {
      world.state(FACTS);
      world.relay();
      List<ConsumerRecord<String, byte[]>> topic = recordsOf(world);
      assertEquals(FACTS, topic.size());
      sendTwiceAndShuffled(world, topic);
      Doomed doomed = new Doomed(folder);
      Random random = new Random(7);
      List<String> arguments =
          List.of(
              world.applyingDatabase.jdbcUrl(), world.brokers, world.group, Making.SOUND.name());
      List<Fate> fates = new ArrayList<>();
      for (int death = 0; death < DEATHS; death++) {
        Failpoint failpoint =
            List.of(Failpoint.AFTER_EFFECT, Failpoint.AFTER_CONSUMER_COMMIT, Failpoint.BEFORE_ACK)
                .get(death % 3);
        fates.add(new Fate(failpoint, 1 + random.nextInt(3), ApplyingProcess.class, arguments));
      }
      doomed.run(fates, () -> {});
      world.apply();
      Ledger.Findings findings = world.ledger().compare();
      assertTrue(findings.happenedOnce(), findings.toString());
      assertEquals(FACTS, findings.stated());
      assertEquals(0, world.ledger().waitingInInbox());
      assertEquals(0, world.ledger().deadLetters());
    }
  }

  /** The group skips the orderly records, so that only the shuffled ones reach it. */
  private static List<ConsumerRecord<String, byte[]>> recordsOf(World world) {
    List<String> subjects = world.learners.stream().map(Object::toString).toList();
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (var reader =
        new KafkaConsumer<>(
            Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, world.brokers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      reader.assign(ApplyingProcess.partitions());
      reader.seekToBeginning(ApplyingProcess.partitions());
      var ends = reader.endOffsets(ApplyingProcess.partitions());
      while (ends.entrySet().stream().anyMatch(e -> reader.position(e.getKey()) < e.getValue())) {
        reader.poll(ApplyingProcess.POLL).forEach(records::add);
      }
    }
    world.beginAtTheEnd();
    return records.stream().filter(record -> subjects.contains(record.key())).toList();
  }

  private static void sendTwiceAndShuffled(World world, List<ConsumerRecord<String, byte[]>> topic)
      throws InterruptedException, ExecutionException {
    List<ConsumerRecord<String, byte[]>> twice = new ArrayList<>(topic);
    twice.addAll(topic);
    Collections.shuffle(twice, new Random(20));
    List<Future<RecordMetadata>> answers = new ArrayList<>();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, world.brokers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (ConsumerRecord<String, byte[]> record : twice) {
        answers.add(
            producer.send(
                new ProducerRecord<>(
                    record.topic(), null, record.key(), record.value(), record.headers())));
      }
    }
    for (Future<RecordMetadata> answer : answers) {
      answer.get();
    }
  }
}
