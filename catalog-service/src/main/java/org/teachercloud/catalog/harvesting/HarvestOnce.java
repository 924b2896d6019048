package org.teachercloud.catalog.harvesting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.Done;
import org.teachercloud.delivery.Idempotency;

/** Does something once per {@code Idempotency-Key}. A refusal changes nothing and keeps no key. */
@ApplicationScoped
class HarvestOnce {

  @Inject Idempotency idempotency;
  @Inject TransactionSynchronizationRegistry transaction;

  /**
   * Has the effect, or tells what the key has done before.
   *
   * @throws Idempotency.KeyReusedException when the key came with another request before
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  SourceOutcome take(Caller caller, String key, String request, Supplier<SourceOutcome> effect) {
    AtomicReference<SourceOutcome> outcome = new AtomicReference<>();
    Idempotency.Answer answer =
        idempotency.once(
            caller.id(),
            key,
            Idempotency.digestOf("harvests", request),
            () -> {
              outcome.set(effect.get());
              return outcome.get() instanceof Done done
                  ? new Idempotency.Answer(201, done.id().toString(), null, false)
                  : new Idempotency.Answer(0, null, null, false);
            });
    if (outcome.get() == null) {
      return new Done(UUID.fromString(answer.location()));
    }
    if (!(outcome.get() instanceof Done)) {
      transaction.setRollbackOnly();
    }
    return outcome.get();
  }
}
