package org.teachercloud.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.FactCodec;

/** Reads what the service stated on its real topics. */
@ApplicationScoped
public class Stated {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject FactCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  /** The facts about a learner in their order, once the last one is there. */
  public List<Fact> about(UUID learner, Topic topic, Predicate<Fact> last) {
    List<Fact> facts = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                (Object) servers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic.topicName()));
      while (facts.stream().noneMatch(last)) {
        if (System.nanoTime() > end) {
          throw new AssertionError("Not stated within " + PATIENCE + ": " + facts);
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (learner.toString().equals(record.key())) {
            facts.add(decode(record));
          }
        }
      }
    }
    return facts;
  }

  private Fact decode(ConsumerRecord<String, byte[]> record) {
    try {
      String type = new String(record.headers().lastHeader("type").value(), UTF_8);
      return codec.decode(type, record.value());
    } catch (FactCodec.UndecodableException poison) {
      throw new AssertionError(poison);
    }
  }
}
