package org.teachercloud.catalog.inviting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.networking.ClusterRole;

/** A role that a cluster or group offers to an institution; its administrator answers once. */
@Entity
class Invitation {

  /** How far it is. */
  @Schema(name = "InvitationState")
  public enum State {
    OPEN,
    ACCEPTED,
    DECLINED
  }

  @Id UUID id;
  int cluster;
  String institution;

  @Enumerated(EnumType.STRING)
  ClusterRole role;

  /** The first day of the role; where it is accepted later, the role begins on that day. */
  @Column(name = "from_date")
  LocalDate from;

  @Enumerated(EnumType.STRING)
  State state;

  @Column(name = "invited_by")
  UUID invitedBy;

  @Column(name = "invited_at")
  Instant invitedAt;

  @Column(name = "answered_by")
  UUID answeredBy;

  @Column(name = "answered_at")
  Instant answeredAt;

  /** Notes the answer; made once, under the row's lock. */
  void answer(State answer, UUID person, Instant at) {
    state = answer;
    answeredBy = person;
    answeredAt = at;
  }
}
