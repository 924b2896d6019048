package org.teachercloud.catalog.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.catalog.booking.BookingOutcome.AlreadyBooked;
import org.teachercloud.catalog.booking.BookingOutcome.Done;
import org.teachercloud.delivery.once.Once;

/** Books once per {@code Idempotency-Key}: apart from the operation, which first waits its turn. */
@ApplicationScoped
class BookOnce {

  @Inject BookSlot book;
  @Inject SlotViews views;
  @Inject BookingAnswers answers;
  @Inject Callers callers;

  @Once
  Response book(UUID slot, BookRequest request) {
    Caller caller = callers.current();
    return switch (QuarkusTransaction.joiningExisting()
        .call(() -> book.book(caller, slot, request))) {
      case Done done ->
          Response.created(URI.create("/api/v1/bookings/" + done.id()))
              .entity(views.of(caller, done.id()))
              .build();
      case AlreadyBooked known -> Response.ok(views.of(caller, known.id())).build();
      case BookingOutcome refused -> answers.of(refused);
    };
  }
}
