package org.teachercloud.catalog.seating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;

/** Somebody's access to a database: asked for, granted for a term, over or taken back. */
@Entity
@Table(name = "seat")
class Seat {

  /** How far it is. */
  @Schema(name = "SeatState")
  public enum State {
    REQUESTED,
    GRANTED,
    /** Its term is over. */
    EXPIRED,
    /** Declined, taken back or given up. */
    REVOKED
  }

  /** States in which she need not ask again. */
  static final Set<State> STANDING = EnumSet.of(State.REQUESTED, State.GRANTED);

  @Id UUID id;
  UUID resource;
  UUID person;

  /** As her token said when she asked. */
  String name;

  /** Slug of an institution that she is a member of; null for none. */
  String institution;

  /** Slugs of all that she was a member of when she last asked; null for wishes of before. */
  @Column(name = "member_of", columnDefinition = "text[]")
  String[] memberOf;

  @Enumerated(EnumType.STRING)
  State state;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "granted_at")
  Instant grantedAt;

  @Column(name = "until_at")
  Instant until;

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

  /** What it is at a moment, whether or not somebody has written down that its term is over. */
  State at(Instant now) {
    return state == State.GRANTED && !until.isAfter(now) ? State.EXPIRED : state;
  }

  void grant(int days, UUID by, Instant now) {
    move(State.GRANTED, by, now);
    grantedAt = now;
    until = now.plus(Duration.ofDays(days));
  }

  void move(State next, UUID by, Instant now) {
    state = next;
    changedBy = by;
    changedAt = now;
  }
}
