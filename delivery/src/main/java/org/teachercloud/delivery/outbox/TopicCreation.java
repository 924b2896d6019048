package org.teachercloud.delivery.outbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.contracts.Topic;

/** Creates the declared topics that the broker does not have yet. */
@ApplicationScoped
public class TopicCreation {

  private static final long PATIENCE_SECONDS = 60;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  public String bootstrapServers;

  @ConfigProperty(name = "delivery.topics.replication", defaultValue = "1")
  public short replication;

  @ConfigProperty(name = "delivery.topics.create", defaultValue = "true")
  public boolean create;

  public void start(@Observes @Priority(1) StartupEvent event)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (create) {
      try (Admin admin =
          Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
        createMissing(admin, replication);
      }
    }
  }

  /** Others may be creating the same topics meanwhile. */
  public static void createMissing(Admin admin, short replication)
      throws InterruptedException, ExecutionException, TimeoutException {
    Set<String> present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    List<NewTopic> missing =
        declared(replication).stream().filter(topic -> !present.contains(topic.name())).toList();
    try {
      admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      if (!(failure.getCause() instanceof TopicExistsException)) {
        throw failure;
      }
    }
  }

  private static List<NewTopic> declared(short replication) {
    List<NewTopic> topics = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      topics.add(
          new NewTopic(topic.topicName(), topic.partitions(), replication)
              .configs(
                  switch (topic.retention()) {
                    case NEWEST_PER_SUBJECT -> Map.of("cleanup.policy", "compact");
                    case EVERY_FACT -> Map.of("cleanup.policy", "delete", "retention.ms", "-1");
                  }));
      topics.add(
          new NewTopic(topic.deadLetterTopicName(), 1, replication)
              .configs(Map.of("retention.ms", "" + Topic.DEAD_LETTER_RETENTION.toMillis())));
    }
    return topics;
  }
}
