package org.teachercloud.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.InboxWork;

/** Applies facts until it is halted, as a consuming service does; or as one with a fault would. */
final class ApplyingProcess {

  static final Topic TOPIC = Topic.ENROLLMENT_LEARNING;
  static final Duration POLL = Duration.ofMillis(200);

  /** How it is made; all but the first are faults that the tests must notice. */
  enum Making {
    SOUND,
    ACKNOWLEDGES_BEFORE_COMMIT,
    INBOX_IN_ITS_OWN_TRANSACTION
  }

  private ApplyingProcess() {}

  public static void main(String... arguments) {
    Side side = new Side(arguments[0], arguments[1]);
    Making making = Making.valueOf(arguments[3]);
    if (making == Making.INBOX_IN_ITS_OWN_TRANSACTION) {
      side.inbox.work = side.wired(new InboxWork(List.of(new TornNoting(side))));
    }
    try (var consumer = consumer(arguments[1], arguments[2])) {
      side.connect();
      consumer.partitionsFor(TOPIC.topicName());
      Doomed.waitForTurn();
      while (true) {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        if (making == Making.ACKNOWLEDGES_BEFORE_COMMIT) {
          consumer.commitSync();
        }
        side.inbox.accept(records);
        consumer.commitSync();
      }
    }
  }

  static KafkaConsumer<String, byte[]> consumer(String bootstrapServers, String group) {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(partitions());
    return consumer;
  }

  static List<TopicPartition> partitions() {
    return IntStream.range(0, TOPIC.partitions())
        .mapToObj(partition -> new TopicPartition(TOPIC.topicName(), partition))
        .toList();
  }
}
