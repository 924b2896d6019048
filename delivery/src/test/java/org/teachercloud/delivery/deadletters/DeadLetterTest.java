package org.teachercloud.delivery.deadletters;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.LearnerService;
import org.teachercloud.delivery.Stack;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class DeadLetterTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String PATH = "/api/v1/operations/delivery/dead-letters";

  @Inject LearnerService service;
  @Inject DeadLetters deadLetters;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  @Test
  void aPoisonedFactHoldsItsSubjectAndNobodyElse() {
    UUID poisoned = poisonedLearner();
    UUID other = UUID.randomUUID();
    service.enrol(poisoned);
    service.enrol(other);
    service.enrol(other);
    await().atMost(LONG).until(() -> service.appliedOf(other).equals(List.of(1L, 2L)));
    assertEquals(List.of(), service.appliedOf(poisoned));
    assertEquals(1, letterOf(poisoned).sequence());
  }

  @Test
  void replayAppliesTheFactAndThenThoseThatWaited() {
    UUID learner = poisonedLearner();
    DeadLetter letter = letterOf(learner);
    service.poisoned.remove(learner.toString());
    settle(letter, "replay").statusCode(200);
    assertEquals(List.of(1L, 2L), service.appliedOf(learner));
    settle(letter, "replay").statusCode(200);
    assertEquals(List.of(1L, 2L), service.appliedOf(learner));
    settle(letter, "discard").statusCode(409);
  }

  @Test
  void discardPassesOverTheFactAndReleasesThoseThatWaited() {
    UUID learner = poisonedLearner();
    DeadLetter letter = letterOf(learner);
    service.poisoned.remove(learner.toString());
    settle(letter, "discard").statusCode(200);
    assertEquals(List.of(2L), service.appliedOf(learner));
  }

  @Test
  void whatFailsAgainStaysAndHoldsItsSubject() {
    UUID learner = poisonedLearner();
    settle(letterOf(learner), "replay").statusCode(409);
    assertEquals(1, letterOf(learner).sequence());
    assertEquals(List.of(), service.appliedOf(learner));
  }

  @Test
  void aPoisonedFollowerIsBuriedItselfNotTheFactThatReleasedIt() {
    UUID learner = poisonedLearner();
    DeadLetter first = letterOf(learner);
    settle(first, "discard").statusCode(200);
    await().atMost(LONG).until(() -> letterOf(learner).sequence() == 2);
  }

  @Test
  void bytesThatAreNoFactAreKeptAndHoldNobody() throws Exception {
    String key = "nobody-" + UUID.randomUUID();
    send(new ProducerRecord<>(Topic.ENROLLMENT_LEARNING.topicName(), key, new byte[] {1, 2, 0}));
    await().atMost(LONG).until(() -> open().stream().anyMatch(l -> key.equals(l.subject())));
    DeadLetter letter =
        open().stream().filter(l -> key.equals(l.subject())).findFirst().orElseThrow();
    settle(letter, "discard").statusCode(200);
    assertTrue(open().stream().noneMatch(l -> key.equals(l.subject())));
  }

  @Test
  void onlyTheOwnNameIsAnswered() {
    given().get("/api/v1/operations/catalog/dead-letters").then().statusCode(404);
    given().get(PATH + "?size=51").then().statusCode(400);
    given().post(PATH + "/" + UUID.randomUUID() + "/replay").then().statusCode(404);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    letterOf(poisonedLearner());
    letterOf(poisonedLearner());
    DeadLetterPage first = deadLetters.open(1, null);
    DeadLetterPage second = deadLetters.open(1, first.next());
    assertEquals(open().get(1).id(), second.items().getFirst().id());
    assertEquals(open().size(), first.total());
  }

  /** A learner whose first fact is a dead letter, with one that waits behind it. */
  private UUID poisonedLearner() {
    UUID learner = UUID.randomUUID();
    service.poisoned.add(learner.toString());
    service.enrol(learner);
    service.enrol(learner);
    await()
        .atMost(LONG)
        .until(
            () ->
                open().stream()
                    .anyMatch(l -> l.subject().equals(learner.toString()) && l.waiting() == 1));
    return learner;
  }

  private DeadLetter letterOf(UUID learner) {
    return open().stream()
        .filter(letter -> letter.subject().equals(learner.toString()))
        .findFirst()
        .orElseThrow();
  }

  private List<DeadLetter> open() {
    return deadLetters.open(50, null).items();
  }

  private static ValidatableResponse settle(DeadLetter letter, String how) {
    return given().post(PATH + "/" + letter.id() + "/" + how).then();
  }

  private void send(ProducerRecord<String, byte[]> record)
      throws ExecutionException, InterruptedException {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }
}
