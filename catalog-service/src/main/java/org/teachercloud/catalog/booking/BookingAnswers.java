package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.booking.BookingOutcome.AlreadyBooked;
import org.teachercloud.catalog.booking.BookingOutcome.AnotherThen;
import org.teachercloud.catalog.booking.BookingOutcome.Begun;
import org.teachercloud.catalog.booking.BookingOutcome.BriefingNeeded;
import org.teachercloud.catalog.booking.BookingOutcome.Crowded;
import org.teachercloud.catalog.booking.BookingOutcome.Done;
import org.teachercloud.catalog.booking.BookingOutcome.Full;
import org.teachercloud.catalog.booking.BookingOutcome.NoLaboratory;
import org.teachercloud.catalog.booking.BookingOutcome.NoLongerOffered;
import org.teachercloud.catalog.booking.BookingOutcome.NotOfferedToHer;
import org.teachercloud.catalog.booking.BookingOutcome.NotPublished;
import org.teachercloud.catalog.booking.BookingOutcome.NotThere;
import org.teachercloud.catalog.booking.BookingOutcome.Over;
import org.teachercloud.catalog.booking.BookingOutcome.PriorityOfOthers;
import org.teachercloud.catalog.booking.BookingOutcome.SlotCancelled;
import org.teachercloud.catalog.booking.BookingOutcome.TimesDoNotFit;
import org.teachercloud.catalog.booking.BookingOutcome.TooEarly;
import org.teachercloud.catalog.booking.BookingOutcome.TooMany;
import org.teachercloud.catalog.booking.BookingOutcome.WrongState;

/** How each outcome looks over HTTP. */
@ApplicationScoped
class BookingAnswers {

  @Inject Problems problems;

  /** An answer without a body where nothing was refused. */
  Response of(BookingOutcome outcome) {
    return switch (outcome) {
      case Done done -> Response.noContent().build();
      case AlreadyBooked known -> Response.noContent().build();
      case NotThere() -> problems.notFound();
      case NotOfferedToHer() -> problems.of(403, "NOT_SHARED_FOR_USE");
      case NoLaboratory() -> problems.of(422, "NO_LABORATORY");
      case NotPublished() -> problems.of(409, "LABORATORY_NOT_PUBLISHED");
      case PriorityOfOthers priority -> problems.of(409, "PRIORITY_OF_SUPPORTED");
      case BriefingNeeded() -> problems.of(422, "BRIEFING_NEEDED");
      case AnotherThen() -> problems.of(409, "ANOTHER_BOOKING_THEN");
      case Full() -> problems.of(409, "SLOT_FULL");
      case TooMany() -> problems.of(409, "TOO_MANY_BOOKINGS");
      case Begun() -> problems.of(409, "SLOT_HAS_BEGUN");
      case Over() -> problems.of(409, "SLOT_IS_OVER");
      case NoLongerOffered() -> problems.of(409, "NO_LONGER_OFFERED");
      case SlotCancelled() -> problems.of(409, "SLOT_CANCELLED");
      case WrongState wrong -> problems.of(409, "BOOKING_IS_" + wrong.state());
      case TooEarly() -> problems.of(409, "TOO_EARLY");
      case TimesDoNotFit() -> problems.of(422, "SLOT_TIMES_DO_NOT_FIT");
      case Crowded() -> problems.of(503, "BOOKING_CROWDED");
    };
  }
}
