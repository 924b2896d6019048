package org.teachercloud.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.teachercloud.local.TestStack;

/** Reads a topic from its beginning, as a new service would. */
public final class TopicReader {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private TopicReader() {}

  /** The facts of a subject in the order of the topic; waits until there are so many. */
  public static List<ConsumerRecord<String, byte[]>> factsOf(
      String topic, String subject, int count) {
    Map<String, Object> config = Map.of("bootstrap.servers", TestStack.bootstrapServers());
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      Instant end = Instant.now().plus(PATIENCE);
      while (found.size() < count && Instant.now().isBefore(end)) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                fact -> {
                  if (subject.equals(fact.key())) {
                    found.add(fact);
                  }
                });
      }
      return found;
    }
  }

  public static String type(ConsumerRecord<String, byte[]> fact) {
    return new String(fact.headers().lastHeader("type").value(), UTF_8);
  }

  public static long sequence(ConsumerRecord<String, byte[]> fact) {
    return Long.parseLong(new String(fact.headers().lastHeader("sequence").value(), UTF_8));
  }
}
