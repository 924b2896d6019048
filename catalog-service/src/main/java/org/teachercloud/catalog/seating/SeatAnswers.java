package org.teachercloud.catalog.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.seating.SeatOutcome.AlreadyAsked;
import org.teachercloud.catalog.seating.SeatOutcome.Done;
import org.teachercloud.catalog.seating.SeatOutcome.NoDatabase;
import org.teachercloud.catalog.seating.SeatOutcome.NoLongerOffered;
import org.teachercloud.catalog.seating.SeatOutcome.NoSeat;
import org.teachercloud.catalog.seating.SeatOutcome.NoTerms;
import org.teachercloud.catalog.seating.SeatOutcome.NotOfferedToHer;
import org.teachercloud.catalog.seating.SeatOutcome.NotThere;
import org.teachercloud.catalog.seating.SeatOutcome.WrongState;

/** How each outcome looks over HTTP. */
@ApplicationScoped
class SeatAnswers {

  @Inject Problems problems;

  /** An answer without a body where nothing was refused. */
  Response of(SeatOutcome outcome) {
    return switch (outcome) {
      case Done done -> Response.noContent().build();
      case AlreadyAsked known -> Response.noContent().build();
      case NotThere() -> problems.notFound();
      case NotOfferedToHer() -> problems.of(403, "NOT_SHARED_FOR_USE");
      case NoDatabase() -> problems.of(422, "NO_DATABASE");
      case NoTerms() -> problems.of(409, "NO_SEATING");
      case NoLongerOffered() -> problems.of(409, "NO_LONGER_OFFERED");
      case NoSeat() -> problems.of(409, "NO_SEAT_FREE");
      case WrongState wrong -> problems.of(409, "SEAT_IS_" + wrong.state());
    };
  }
}
