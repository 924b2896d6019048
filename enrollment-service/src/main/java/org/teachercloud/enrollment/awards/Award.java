package org.teachercloud.enrollment.awards;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an institution awards to whom has met its requirements; never changed, only closed. */
@Entity
@Table(name = "award")
public class Award {

  @Id private UUID id;
  private String institution;

  @Enumerated(EnumType.STRING)
  private AwardLevel level;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> title;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> description;

  private int needed;
  private Integer validMonths;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Alignment> alignments;

  private boolean claimed;

  @Enumerated(EnumType.STRING)
  private AwardState state;

  private Instant createdAt;
  private UUID createdBy;
  @Version private int revision;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "award_requirement", joinColumns = @JoinColumn(name = "award"))
  private Set<Asked> asked = new HashSet<>();

  protected Award() {}

  /** An award as it was asked for, open from now on. */
  Award(UUID id, AwardRequest request, UUID by, Instant at) {
    this.id = id;
    this.institution = request.institution();
    this.level = request.level();
    this.title = Map.copyOf(request.title());
    this.description = request.description() == null ? Map.of() : Map.copyOf(request.description());
    this.needed = request.needed() == null ? request.requirements().size() : request.needed();
    this.validMonths = request.validMonths();
    this.alignments = request.alignments() == null ? List.of() : List.copyOf(request.alignments());
    this.state = AwardState.OPEN;
    this.createdAt = at;
    this.createdBy = by;
    request.requirements().forEach(r -> asked.add(new Asked(r.kind(), r.item(), false)));
    if (request.renewal() != null) {
      request.renewal().forEach(r -> asked.add(new Asked(r.kind(), r.item(), true)));
    }
  }

  void leaveToClaims() {
    claimed = true;
  }

  /** Issues it no longer; false where it was closed before. */
  boolean close() {
    boolean wasOpen = state == AwardState.OPEN;
    state = AwardState.CLOSED;
    return wasOpen;
  }

  public UUID id() {
    return id;
  }

  public String institution() {
    return institution;
  }

  public AwardLevel level() {
    return level;
  }

  public Map<String, String> title() {
    return title;
  }

  public Map<String, String> description() {
    return description;
  }

  /** How many of the requirements must be met. */
  public int needed() {
    return needed;
  }

  /** Months after which what was issued must be renewed; null where it holds for good. */
  public Integer validMonths() {
    return validMonths;
  }

  public List<Alignment> alignments() {
    return alignments;
  }

  /**
   * Whether it asks for what belongs to other institutions: they would learn of it by issuing, so
   * only the learner herself may have it looked at.
   */
  public boolean claimed() {
    return claimed;
  }

  public AwardState state() {
    return state;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public int revision() {
    return revision;
  }

  /** What must be met to earn it first. */
  public List<Requirement> requirements() {
    return asked(false);
  }

  /** Any one of these, completed after the last issue, renews it. */
  public List<Requirement> renewal() {
    return asked(true);
  }

  /** When something issued at a moment stops to hold; null where it does not. */
  public Instant validUntil(Instant issued) {
    return validMonths == null
        ? null
        : issued.atOffset(ZoneOffset.UTC).plusMonths(validMonths).toInstant();
  }

  private List<Requirement> asked(boolean renewal) {
    return asked.stream()
        .filter(one -> one.renewal() == renewal)
        .map(Asked::requirement)
        .sorted(Comparator.comparing(Requirement::kind).thenComparing(Requirement::item))
        .toList();
  }
}
