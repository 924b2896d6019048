package org.teachercloud.catalog.suspending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The operator's word that a resource reaches nobody, whatever its grants say. */
@Entity
@Table(name = "suspension")
class Suspension {

  @Id UUID id;
  UUID resource;

  /** For the owner. */
  String reason;

  @Column(name = "suspended_by")
  UUID suspendedBy;

  @Column(name = "suspended_at")
  Instant suspendedAt;

  /** Null while it stands. */
  @Column(name = "lifted_by")
  UUID liftedBy;

  /** Null while it stands. */
  @Column(name = "lifted_at")
  Instant liftedAt;
}
