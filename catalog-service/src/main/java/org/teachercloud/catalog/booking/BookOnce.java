package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.booking.BookingOutcome.Done;
import org.teachercloud.delivery.Idempotency;

/** Books or offers once per {@code Idempotency-Key}; a refusal changes nothing, keeps no key. */
@ApplicationScoped
class BookOnce {

  @Inject BookSlot book;
  @Inject OfferSlots offer;
  @Inject Idempotency idempotency;
  @Inject TransactionSynchronizationRegistry transaction;

  /**
   * Books, or tells what the key has done before.
   *
   * @throws Idempotency.KeyReusedException when the key came with another request before
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  BookingOutcome book(Caller caller, UUID slot, BookRequest request, String key) {
    String digest = Idempotency.digestOf("POST bookings", slot + " " + request);
    return once(caller, key, digest, () -> book.book(caller, slot, request));
  }

  /**
   * Offers, or tells what the key has done before.
   *
   * @throws Idempotency.KeyReusedException when the key came with another request before
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  BookingOutcome offer(Caller caller, UUID resource, SlotRequest request, String key) {
    String digest = Idempotency.digestOf("POST slots", resource + " " + request);
    return once(caller, key, digest, () -> offer.offer(caller, resource, request));
  }

  private BookingOutcome once(
      Caller caller, String key, String digest, Supplier<BookingOutcome> deed) {
    AtomicReference<BookingOutcome> outcome = new AtomicReference<>();
    Idempotency.Answer answer =
        idempotency.once(
            caller.id(),
            key,
            digest,
            () -> {
              outcome.set(deed.get());
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
