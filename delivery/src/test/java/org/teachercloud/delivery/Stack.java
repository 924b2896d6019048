package org.teachercloud.delivery;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.outbox.TopicCreation;
import org.teachercloud.local.TestStack;

/** A database of its own and the broker for a service under test, which begins with new facts. */
public class Stack implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    String group = "delivery-" + UUID.randomUUID();
    beginAtTheEnd(group);
    Map<String, String> config = new HashMap<>(TestStack.configFor("delivery"));
    config.put("mp.messaging.incoming.facts.group.id", group);
    return config;
  }

  @Override
  public void stop() {}

  /** Said before the service starts: a fact stated before its consumer has joined counts too. */
  private static void beginAtTheEnd(String group) {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestStack.bootstrapServers()))) {
      TopicCreation.createMissing(admin, (short) 1);
      Topic topic = Topic.ENROLLMENT_LEARNING;
      var partitions =
          IntStream.range(0, topic.partitions())
              .mapToObj(number -> new TopicPartition(topic.topicName(), number))
              .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
      var ends =
          admin.listOffsets(partitions).all().get().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue().offset())));
      admin.alterConsumerGroupOffsets(group, ends).all().get();
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
