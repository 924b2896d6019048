package org.teachercloud.catalog.booking;

import java.time.Instant;
import java.util.UUID;

/** What came of a wish about slots or bookings. */
sealed interface BookingOutcome {

  /** It is as wished. */
  record Done(UUID id) implements BookingOutcome {}

  /** She has this place already, or waits for it. */
  record AlreadyBooked(UUID id) implements BookingOutcome {}

  /** There is no such laboratory, slot or booking, or none for her. */
  record NotThere() implements BookingOutcome {}

  /** She may read about it, not use it. */
  record NotOfferedToHer() implements BookingOutcome {}

  /** It is no laboratory. */
  record NoLaboratory() implements BookingOutcome {}

  /** It is not published. */
  record NotPublished() implements BookingOutcome {}

  /** Until then only members of supported institutions book. */
  record PriorityOfOthers(Instant until) implements BookingOutcome {}

  /** She has not said that she has read what there is to know about safety. */
  record BriefingNeeded() implements BookingOutcome {}

  /** She has booked, or waits for, something else at that time. */
  record AnotherThen() implements BookingOutcome {}

  /** There is no place, and as many wait as may. */
  record Full() implements BookingOutcome {}

  /** She has, or the laboratory offers, as many as may be. */
  record TooMany() implements BookingOutcome {}

  /** It has begun, or is over. */
  record Begun() implements BookingOutcome {}

  /** It has ended. */
  record Over() implements BookingOutcome {}

  /** Whoever asked may not use it any more: it is withdrawn, or not shared with her. */
  record NoLongerOffered() implements BookingOutcome {}

  /** The slot was cancelled. */
  record SlotCancelled() implements BookingOutcome {}

  /** The booking is past this step, or not there yet. */
  record WrongState(Booking.State state) implements BookingOutcome {}

  /** It is too early for this step. */
  record TooEarly() implements BookingOutcome {}

  /** The times do not fit together, or the zone has no such time. */
  record TimesDoNotFit() implements BookingOutcome {}

  /** So many book at this moment that her turn did not come. */
  record Crowded() implements BookingOutcome {}
}
