package org.teachercloud.catalog.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.files.FileOutcome.Done;
import org.teachercloud.delivery.once.Idempotency;

/**
 * Puts a file up once for a key; the digest of its bytes stands for them, however many they are.
 */
@ApplicationScoped
class TakeIn {

  @Inject PutFiles put;
  @Inject Idempotency idempotency;
  @Inject TransactionSynchronizationRegistry transaction;

  /** Puts it up, or tells what the key has done before; a refusal keeps no key. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  FileOutcome once(Caller caller, UUID resource, CheckedFile file, String key) {
    String said = resource + " " + file.mediaType() + " " + file.licence() + " " + file.name();
    String digest = Idempotency.digestOf("POST files", said, file.sha256());
    AtomicReference<FileOutcome> outcome = new AtomicReference<>();
    Idempotency.Answer answer;
    try {
      answer =
          idempotency.once(
              caller.id(),
              key,
              digest,
              () -> {
                outcome.set(put.put(caller, resource, file));
                String made = outcome.get() instanceof Done done ? done.id().toString() : null;
                return new Idempotency.Answer(made == null ? 0 : 201, made, null, false);
              });
    } catch (Idempotency.KeyReusedException reused) {
      transaction.setRollbackOnly();
      return new FileOutcome.KeyReused();
    }
    if (outcome.get() == null) {
      return new Done(UUID.fromString(answer.location()));
    }
    if (!(outcome.get() instanceof Done)) {
      transaction.setRollbackOnly();
    }
    return outcome.get();
  }
}
