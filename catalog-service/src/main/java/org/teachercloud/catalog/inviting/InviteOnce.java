package org.teachercloud.catalog.inviting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.inviting.InvitationOutcome.Done;
import org.teachercloud.delivery.Idempotency;

/** Invites once per {@code Idempotency-Key}. A refusal changes nothing and keeps no key. */
@ApplicationScoped
class InviteOnce {

  @Inject Invite invite;
  @Inject Idempotency idempotency;
  @Inject TransactionSynchronizationRegistry transaction;

  /**
   * Invites, or tells what the key has done before.
   *
   * @throws Idempotency.KeyReusedException when the key came with another request before
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  InvitationOutcome invite(Caller caller, int cluster, InviteRequest request, String key) {
    AtomicReference<InvitationOutcome> outcome = new AtomicReference<>();
    String digest = Idempotency.digestOf("POST invitations", cluster + " " + request);
    Idempotency.Answer answer =
        idempotency.once(
            caller.id(),
            key,
            digest,
            () -> {
              outcome.set(invite.invite(caller, cluster, request));
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
