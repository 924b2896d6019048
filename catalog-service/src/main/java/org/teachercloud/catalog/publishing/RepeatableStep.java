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
import org.teachercloud.delivery.once.Idempotency;

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
      Idempotency.Answer answer =
          QuarkusTransaction.requiringNew()
              .call(
                  () ->
                      idempotency.once(
                          caller.id(), key, digest(request), () -> answer(effect, outcome)));
      return new Done(UUID.fromString(answer.location()));
    } catch (UndoneException refused) {
      return outcome.get();
    } catch (Idempotency.KeyReusedException reused) {
      return new KeyReused();
    }
  }

  private static Idempotency.Answer answer(
      Supplier<PublishingOutcome> effect, AtomicReference<PublishingOutcome> outcome) {
    outcome.set(effect.get());
    if (outcome.get() instanceof Done done) {
      return new Idempotency.Answer(0, done.id().toString(), null, false);
    }
    throw new UndoneException();
  }

  private static String digest(String request) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(request.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Undoes the transaction of a refused step, its key included. */
  private static final class UndoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
