package org.teachercloud.catalog.sharing.leading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the lead of a cluster says to the operator of what a member wishes. */
@Entity
@Table(name = "endorsement")
class Endorsement {

  @Id UUID id;

  /** The grant that is asked for. */
  UUID wish;

  int cluster;

  /** Whether she is for it. */
  boolean endorsed;

  String words;

  @Column(name = "said_by")
  UUID saidBy;

  @Column(name = "said_at")
  Instant saidAt;
}
