package org.teachercloud.catalog.approving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The operator's word that what two people of an institution publish for everyone is so at once.
 */
@Entity
@Table(name = "standing_approval")
class StandingApproval {

  @Id UUID id;

  /** Slug. */
  String institution;

  /** The first day. */
  @Column(name = "from_date")
  LocalDate from;

  /** The day after the last; null where it has no end. */
  @Column(name = "to_date")
  LocalDate to;

  /** Null where it came with the programme's network. */
  @Column(name = "given_by")
  UUID givenBy;

  @Column(name = "given_at")
  Instant givenAt;

  @Column(name = "withdrawn_by")
  UUID withdrawnBy;

  /** Null while it stands. */
  @Column(name = "withdrawn_at")
  Instant withdrawnAt;

  boolean holdsOn(LocalDate day) {
    return withdrawnAt == null && !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
