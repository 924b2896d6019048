package org.teachercloud.enrollment.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.teachercloud.enrollment.awards.Alignment;

/** Something that an issuer said of a person; it is never changed and never taken away. */
@Entity
@Immutable
@Table(name = "record_entry")
public class RecordEntry {

  @Id private UUID id;
  private UUID learner;
  private String institution;

  @Enumerated(EnumType.STRING)
  private EntryKind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> title;

  private int minutes;
  private Instant happenedAt;
  private Instant enteredAt;
  private UUID enteredBy;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Alignment> alignments;

  private UUID source;
  private UUID supersedes;
  private boolean withdraws;
  private String reason;

  protected RecordEntry() {}

  /** What is said, of whom, by whom, and when it was entered. */
  public RecordEntry(
      UUID id, UUID learner, String institution, EntryContent content, Instant enteredAt) {
    this.id = id;
    this.learner = learner;
    this.institution = institution;
    this.kind = content.kind();
    this.title = Map.copyOf(content.title());
    this.minutes = content.minutes();
    this.happenedAt = content.happenedAt();
    this.alignments = List.copyOf(content.alignments());
    this.enteredAt = enteredAt;
  }

  public RecordEntry by(UUID person) {
    this.enteredBy = person;
    return this;
  }

  public RecordEntry from(UUID spokenOf) {
    this.source = spokenOf;
    return this;
  }

  /** Puts it in the place of another; {@code withdrawing} where nothing is said instead. */
  public RecordEntry inPlaceOf(RecordEntry other, boolean withdrawing) {
    this.supersedes = other.id;
    this.source = other.source;
    this.withdraws = withdrawing;
    return this;
  }

  /** Says why it takes the other's place; null where nothing is said. */
  public RecordEntry because(String why) {
    this.reason = why;
    return this;
  }

  public EntryContent content() {
    return new EntryContent(kind, title, minutes, happenedAt, alignments);
  }

  public UUID id() {
    return id;
  }

  public UUID learner() {
    return learner;
  }

  public String institution() {
    return institution;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public UUID source() {
    return source;
  }

  public UUID supersedes() {
    return supersedes;
  }

  public boolean withdraws() {
    return withdraws;
  }

  /** Why it takes another's place, as she reads it; null where that is not said. */
  public String reason() {
    return reason;
  }
}
