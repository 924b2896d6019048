package org.teachercloud.catalog.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.publishing.PublishingOutcome.Done;
import org.teachercloud.catalog.publishing.PublishingOutcome.KeyReused;
import org.teachercloud.delivery.Idempotency;

/**
 * Takes a step once per {@code Idempotency-Key}. A refusal changes nothing and is not kept: the
 * same key may try again.
 */
@ApplicationScoped
class RepeatableStep {

  @Inject Idempotency idempotency;

  PublishingOutcome take(
      Caller caller, String key, String request, Supplier<PublishingOutcome> effect) {
    AtomicReference<PublishingOutcome> outcome = new AtomicReference<>();
    try {
      return taken(caller, key, digest(request), outcome, effect);
    } catch (Idempotency.KeyReusedException reused) {
      return new KeyReused();
    }
  }

  private PublishingOutcome taken(
      Caller caller,
      String key,
      String digest,
      AtomicReference<PublishingOutcome> outcome,
      Supplier<PublishingOutcome> effect) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Idempotency.Answer answer =
                  idempotency.once(caller.id(), key, digest, () -> answer(effect, outcome));
              if (outcome.get() == null) {
                return new Done(UUID.fromString(answer.location()));
              }
              if (!(outcome.get() instanceof Done)) {
                QuarkusTransaction.setRollbackOnly();
              }
              return outcome.get();
            });
  }

  private static Idempotency.Answer answer(
      Supplier<PublishingOutcome> effect, AtomicReference<PublishingOutcome> outcome) {
    outcome.set(effect.get());
    String id = outcome.get() instanceof Done done ? done.id().toString() : null;
    return new Idempotency.Answer(0, id, null, false);
  }

  private static String digest(String request) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(request.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
