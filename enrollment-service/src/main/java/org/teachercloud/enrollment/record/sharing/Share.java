package org.teachercloud.enrollment.record.sharing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person lets an institution know of her record, for a time. */
@Entity
@Table(name = "record_share")
public class Share {

  @Id private UUID id;
  private UUID learner;
  private String institution;
  private Instant since;
  private Instant until;

  protected Share() {}

  Share(UUID id, UUID learner, String institution, Instant since, Instant until) {
    this.id = id;
    this.learner = learner;
    this.institution = institution;
    this.since = since;
    this.until = until;
  }

  void end(Instant at) {
    if (until == null || until.isAfter(at)) {
      until = at;
    }
  }

  public UUID id() {
    return id;
  }

  public String institution() {
    return institution;
  }

  public Instant since() {
    return since;
  }

  /** Null where she has set no end. */
  public Instant until() {
    return until;
  }
}
