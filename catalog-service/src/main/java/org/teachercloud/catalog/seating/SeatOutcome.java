package org.teachercloud.catalog.seating;

import java.util.UUID;

/** What came of a wish about access to a database. */
sealed interface SeatOutcome {

  /** It is as wished. */
  record Done(UUID id) implements SeatOutcome {}

  /** She has asked, or has a seat, already. */
  record AlreadyAsked(UUID id) implements SeatOutcome {}

  /** There is no such database or seat, or none for her. */
  record NotThere() implements SeatOutcome {}

  /** She may read about it, not use it. */
  record NotOfferedToHer() implements SeatOutcome {}

  /** It is no database. */
  record NoDatabase() implements SeatOutcome {}

  /** Its owner has not said on what terms people are admitted. */
  record NoTerms() implements SeatOutcome {}

  /** Whoever asked may not use it any more: it is withdrawn, or not shared with her. */
  record NoLongerOffered() implements SeatOutcome {}

  /** Every seat is held. */
  record NoSeat() implements SeatOutcome {}

  /** It is past this step. */
  record WrongState(Seat.State state) implements SeatOutcome {}
}
