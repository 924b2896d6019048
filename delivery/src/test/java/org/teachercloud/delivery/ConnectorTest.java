package org.teachercloud.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The consuming side as services use it: the real connector with the shared configuration. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ConnectorTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Inject LearnerService service;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  @ConfigProperty(name = "mp.messaging.incoming.facts.group.id")
  String group;

  @Test
  void factsArriveInTheOrderOfTheirSubject() {
    UUID learner = UUID.randomUUID();
    for (int i = 0; i < 20; i++) {
      service.enrol(learner);
    }
    await().atMost(LONG).until(() -> service.appliedOf(learner).size() >= 20);
    assertEquals(
        java.util.stream.LongStream.rangeClosed(1, 20).boxed().toList(),
        service.appliedOf(learner));
  }

  @Test
  void nothingIsAcknowledgedBeforeItsEffect() throws Exception {
    UUID learner = UUID.randomUUID();
    service.enrol(learner);
    await().atMost(LONG).until(() -> service.appliedOf(learner).equals(List.of(1L)));
    await().atMost(LONG).until(() -> committed() > 0 && committed() == ends());
    CountDownLatch gate = new CountDownLatch(1);
    service.gate = gate;
    long before = committed();
    try {
      service.enrol(learner);
      await().atMost(LONG).until(() -> ends() == before + 1);
      await().during(Duration.ofSeconds(3)).atMost(LONG).until(() -> committed() == before);
    } finally {
      gate.countDown();
    }
    await().atMost(LONG).until(() -> committed() == before + 1);
    assertEquals(List.of(1L, 2L), service.appliedOf(learner));
  }

  private long committed() throws ExecutionException, InterruptedException {
    try (Admin admin = admin()) {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .values()
          .stream()
          .mapToLong(offset -> offset.offset())
          .sum();
    }
  }

  /** The ends of the partitions that the group has acknowledged anything of. */
  private long ends() throws ExecutionException, InterruptedException {
    try (Admin admin = admin()) {
      var asked =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get()
              .keySet()
              .stream()
              .collect(
                  java.util.stream.Collectors.toMap(
                      partition -> partition,
                      partition -> org.apache.kafka.clients.admin.OffsetSpec.latest()));
      return admin.listOffsets(asked).all().get().values().stream()
          .mapToLong(end -> end.offset())
          .sum();
    }
  }

  private Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
  }
}
