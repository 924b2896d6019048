package org.teachercloud.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Topic;

/** What the broker says of the topics that a service made when it started. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class TopicsOnBrokerTest {

  private static final String DEAD_LETTERS = "1 partitions, delete, 7776000000";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  @Test
  void everyDeclaredTopicHasItsPartitionsItsCleanupAndItsRetention() throws Exception {
    Map<String, String> declared = new TreeMap<>();
    for (Topic topic : Topic.values()) {
      declared.put(topic.topicName(), topic.partitions() + " partitions, " + kept(topic));
      declared.put(topic.deadLetterTopicName(), DEAD_LETTERS);
    }
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
      assertEquals(declared, onBroker(admin, List.copyOf(declared.keySet())));
    }
  }

  /** A compacted topic forgets nothing by age, so its retention says nothing. */
  private static String kept(Topic topic) {
    return switch (topic.retention()) {
      case NEWEST_PER_SUBJECT -> "compact";
      case EVERY_FACT -> "delete, -1";
    };
  }

  private static Map<String, String> onBroker(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException {
    var topics = admin.describeTopics(names).allTopicNames().get();
    var asked =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    Map<String, String> found = new TreeMap<>();
    admin
        .describeConfigs(asked)
        .all()
        .get()
        .forEach(
            (resource, config) -> {
              int partitions = topics.get(resource.name()).partitions().size();
              found.put(resource.name(), partitions + " partitions, " + kept(config));
            });
    return found;
  }

  private static String kept(Config config) {
    String cleanup = config.get("cleanup.policy").value();
    return cleanup.equals("compact")
        ? cleanup
        : cleanup + ", " + config.get("retention.ms").value();
  }
}
