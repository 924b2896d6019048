package org.teachercloud.delivery.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.teachercloud.delivery.Stack;
import org.teachercloud.delivery.once.Idempotency.Answer;
import org.teachercloud.delivery.once.Idempotency.Asked;
import org.teachercloud.delivery.once.Idempotency.BadKeyException;
import org.teachercloud.delivery.once.Idempotency.KeyReusedException;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class IdempotencyTest {

  private static final String DIGEST = Idempotency.digestOf("POST", "/notes", "{}");

  @Inject Idempotency idempotency;
  @Inject IdempotencyCleaning cleaning;
  @Inject io.agroal.api.AgroalDataSource dataSource;

  private final UUID caller = UUID.randomUUID();
  private final AtomicInteger effects = new AtomicInteger();

  @Test
  void secondRequestWithSameKeyReturnsFirstAnswer() {
    Answer first = once("k", DIGEST, this::effect);
    Answer second = once("k", DIGEST, this::effect);
    assertFalse(first.repeated());
    assertEquals(new Answer(201, "/notes/1", "{\"n\":1}", true), second);
    assertEquals(1, effects.get());
  }

  @Test
  void concurrentRequestsWithOneKeyHaveOneEffect() throws Exception {
    int people = 8;
    CyclicBarrier start = new CyclicBarrier(people);
    List<Future<Answer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
      for (int i = 0; i < people; i++) {
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return once("k", DIGEST, this::effect);
                }));
      }
    }
    int first = 0;
    for (Future<Answer> answer : answers) {
      assertEquals("{\"n\":1}", answer.get().body());
      first += answer.get().repeated() ? 0 : 1;
    }
    assertEquals(1, first);
    assertEquals(1, effects.get());
  }

  @Test
  void sameKeyWithAnotherBodyIsRefused() {
    once("k", DIGEST, this::effect);
    String other = Idempotency.digestOf("POST", "/notes", "{\"a\":1}");
    KeyReusedException refused =
        assertThrows(KeyReusedException.class, () -> once("k", other, this::effect));
    assertEquals(422, refused.getResponse().getStatus());
    assertEquals(1, effects.get());
  }

  @Test
  void aFailedEffectLeavesTheKeyFree() {
    assertThrows(
        IllegalStateException.class,
        () ->
            once(
                "k",
                DIGEST,
                () -> {
                  throw new IllegalStateException("no");
                }));
    assertFalse(once("k", DIGEST, this::effect).repeated());
  }

  @Test
  void keysOfDifferentCallersDoNotMeet() {
    once("k", DIGEST, this::effect);
    UUID other = UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> idempotency.once(other, "k", DIGEST, this::effect));
    assertEquals(2, effects.get());
  }

  @Test
  void withoutAKeyEveryRequestHasItsEffect() {
    once(null, DIGEST, this::effect);
    once(null, DIGEST, this::effect);
    assertEquals(2, effects.get());
  }

  @Test
  void aKeyOfNoOrUnreasonableLengthIsRefused() {
    assertThrows(BadKeyException.class, () -> once(" ", DIGEST, this::effect));
    assertThrows(BadKeyException.class, () -> once("k".repeat(201), DIGEST, this::effect));
  }

  @Test
  void oldKeysAreForgottenAndYoungOnesStay() throws Exception {
    once("old", DIGEST, this::effect);
    once("young", DIGEST, this::effect);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement age =
            connection.prepareStatement(
                "UPDATE idempotency_key SET created_at = created_at - interval '8 days'"
                    + " WHERE caller = ? AND key = 'old'")) {
      age.setObject(1, caller);
      age.executeUpdate();
    }
    assertTrue(cleaning.clean() >= 1);
    assertFalse(once("old", DIGEST, this::effect).repeated());
    assertTrue(once("young", DIGEST, this::effect).repeated());
  }

  @Test
  void theDigestTellsPartsApart() {
    assertNotEquals(Idempotency.digestOf("a", "bc"), Idempotency.digestOf("ab", "c"));
  }

  @Test
  void severalAtOnceHaveTheirEffectsAndKeepTheirKeys() {
    List<Optional<Answer>> first = each(asked("a"), asked("b"), asked(null), asked(null));

    assertEquals(4, effects.get());
    assertEquals(4, first.stream().flatMap(Optional::stream).distinct().count());
    assertEquals(first.get(0).orElseThrow().body(), once("a", DIGEST, this::effect).body());
    assertEquals(first.get(1).orElseThrow().body(), once("b", DIGEST, this::effect).body());
    assertEquals(4, effects.get());
  }

  @Test
  void amongSeveralWhoseKeyCameBeforeOrCannotBeTakenIsLeftOut() {
    once("old", DIGEST, this::effect);

    List<Optional<Answer>> answers =
        each(asked("old"), asked("twice"), asked("twice"), asked(" "), asked("new"));

    assertEquals(
        List.of(false, true, false, false, true),
        answers.stream().map(Optional::isPresent).toList());
    assertEquals(3, effects.get());
  }

  @Test
  void amongSeveralOneWithoutAnEffectKeepsNoKey() {
    List<Optional<Answer>> answers =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    idempotency.onceEach(
                        List.of(asked("a"), asked("b")),
                        asked -> asked,
                        all -> List.of(Optional.empty(), Optional.of(effect()))));

    assertEquals(List.of(false, true), answers.stream().map(Optional::isPresent).toList());
    assertFalse(once("a", DIGEST, this::effect).repeated());
    assertTrue(once("b", DIGEST, this::effect).repeated());
  }

  private Asked asked(String key) {
    return new Asked(caller, key, DIGEST);
  }

  private List<Optional<Answer>> each(Asked... all) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                idempotency.onceEach(
                    List.of(all),
                    asked -> asked,
                    fresh -> fresh.stream().map(one -> Optional.of(effect())).toList()));
  }

  private Answer effect() {
    int n = effects.incrementAndGet();
    return new Answer(201, "/notes/" + n, "{\"n\":" + n + "}", false);
  }

  private Answer once(String key, String digest, Supplier<Answer> effect) {
    return QuarkusTransaction.requiringNew()
        .call(() -> idempotency.once(caller, key, digest, effect));
  }
}
