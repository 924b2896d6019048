package org.teachercloud.catalog.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's wish for a place, and what became of it. */
@Entity
@Table(name = "booking")
class Booking {

  /** How far it is. */
  @Schema(name = "BookingState")
  public enum State {
    /** There is no place yet; the first who waits gets the next one. */
    WAITLISTED,
    /** A place is kept; the owner has to confirm. */
    REQUESTED,
    CONFIRMED,
    /** She is there. */
    CHECKED_IN,
    DONE,
    CANCELLED,
    NO_SHOW
  }

  /** States in which nothing else can be booked at that time. */
  static final Set<State> STANDING =
      EnumSet.of(State.WAITLISTED, State.REQUESTED, State.CONFIRMED, State.CHECKED_IN);

  /** States in which a booking can be given up or declined. */
  static final Set<State> OPEN = EnumSet.of(State.WAITLISTED, State.REQUESTED, State.CONFIRMED);

  @Id UUID id;

  /** Ascends in the order of asking; given by the database. */
  @Column(insertable = false, updatable = false)
  Long number;

  UUID slot;
  UUID person;
  String name;

  /** Slug of an institution that she is a member of; null for none. */
  String institution;

  @Column(name = "from_at")
  Instant begins;

  @Column(name = "to_at")
  Instant ends;

  @Enumerated(EnumType.STRING)
  State state;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "changed_by")
  UUID changedBy;

  @Column(name = "changed_at")
  Instant changedAt;

  void move(State next, UUID person, Instant at) {
    state = next;
    changedBy = person;
    changedAt = at;
  }

  boolean takesAPlace() {
    return state != State.WAITLISTED && state != State.CANCELLED;
  }
}
