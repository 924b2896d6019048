package org.teachercloud.catalog.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;

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

  /** Why it was cancelled, where nobody wanted it so. */
  @Schema(name = "BookingReason")
  public enum Reason {
    /** When it was her turn the laboratory was withdrawn, or no longer shared with her. */
    NO_LONGER_OFFERED
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

  /** Slugs of all that she was a member of when she last asked; null for bookings of before. */
  @Column(name = "member_of", columnDefinition = "text[]")
  String[] memberOf;

  @Column(name = "from_at")
  Instant begins;

  @Column(name = "to_at")
  Instant ends;

  @Enumerated(EnumType.STRING)
  State state;

  /** Null in most cases. */
  @Enumerated(EnumType.STRING)
  Reason reason;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "changed_by")
  UUID changedBy;

  @Column(name = "changed_at")
  Instant changedAt;

  /** Whoever asked, as far as it is known of her what she may use. */
  Caller asker() {
    List<String> known =
        memberOf != null
            ? List.of(memberOf)
            : institution != null ? List.of(institution) : List.of();
    return new Caller(person, name, Set.of(Role.TEACHER), Set.copyOf(known));
  }

  /** Passes her whose turn it is, and who may not use it any more. */
  void pass(UUID by, Instant at) {
    move(State.CANCELLED, by, at);
    reason = Reason.NO_LONGER_OFFERED;
  }

  void move(State next, UUID person, Instant at) {
    state = next;
    changedBy = person;
    changedAt = at;
  }

  boolean takesAPlace() {
    return state != State.WAITLISTED && state != State.CANCELLED;
  }
}
