package org.teachercloud.catalog.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.sharing.GrantOutcome.Done;
import org.teachercloud.delivery.Idempotency;

/** Asks for a grant once per {@code Idempotency-Key}; a refusal changes nothing, keeps no key. */
@ApplicationScoped
class ShareOnce {

  @Inject ShareResource share;
  @Inject Idempotency idempotency;
  @Inject TransactionSynchronizationRegistry transaction;

  /**
   * Asks, or tells what the key has done before.
   *
   * @throws Idempotency.KeyReusedException when the key came with another request before
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  GrantOutcome request(Caller caller, UUID resource, GrantRequest request, String key) {
    AtomicReference<GrantOutcome> outcome = new AtomicReference<>();
    String digest = Idempotency.digestOf("POST grants", resource + " " + request);
    Idempotency.Answer answer =
        idempotency.once(
            caller.id(),
            key,
            digest,
            () -> {
              outcome.set(share.request(caller, resource, request));
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
