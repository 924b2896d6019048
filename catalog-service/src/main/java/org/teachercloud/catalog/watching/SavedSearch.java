package org.teachercloud.catalog.watching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A search that somebody keeps. */
@Entity
@Table(name = "saved_search")
class SavedSearch {

  @Id UUID id;
  UUID person;

  /** As {@link SavedQuestion} writes it. */
  String question;

  @Column(name = "saved_at")
  Instant savedAt;

  /** What she could see before is not new to her. */
  @Column(name = "seen_at")
  Instant seenAt;
}
