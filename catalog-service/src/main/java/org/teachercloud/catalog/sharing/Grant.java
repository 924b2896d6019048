package org.teachercloud.catalog.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.contracts.Purpose;

/** What an institution grants of a resource; asked for by one person, agreed to by another. */
@Entity
@Table(name = "share_grant")
public class Grant {

  /** How far it is. Whether its term has begun or ended, the days tell. */
  @Schema(name = "GrantState")
  public enum State {
    REQUESTED,
    ACTIVE,
    DECLINED,
    WITHDRAWN
  }

  @Id public UUID id;
  public UUID resource;

  @Enumerated(EnumType.STRING)
  public GrantScope scope;

  /** For CLUSTER only. */
  public Integer cluster;

  /** For SELECTED only. */
  String[] grantees = {};

  /** Names of purposes. */
  public String[] purposes = {};

  /** The first day; null where it was there from the beginning. */
  @Column(name = "from_date")
  public LocalDate from;

  /** The day after the last; null where it has no end. */
  @Column(name = "to_date")
  public LocalDate to;

  @Enumerated(EnumType.STRING)
  public State state;

  @Column(name = "requested_by")
  public UUID requestedBy;

  @Column(name = "requested_at")
  public Instant requestedAt;

  @Column(name = "decided_by")
  UUID decidedBy;

  @Column(name = "decided_at")
  Instant decidedAt;

  /** Whether nobody asked for it by itself: a publication for everyone did. */
  @Column(name = "by_publication")
  boolean byPublication;

  /** Whether the lead of the cluster has asked the owner for it. */
  @Column(name = "asked_by_lead")
  public boolean byLead;

  /** Why it was declined; null where nothing was said. */
  String reason;

  Set<Purpose> purposes() {
    return Arrays.stream(purposes).map(Purpose::valueOf).collect(Collectors.toSet());
  }

  /** Whether the operator is the one to agree. */
  public boolean isForThePlatform() {
    return scope == GrantScope.NATIONAL || scope == GrantScope.PUBLIC;
  }

  /** Notes a decision. */
  void decide(State decision, UUID person, Instant at) {
    state = decision;
    decidedBy = person;
    decidedAt = at;
  }

  /**
   * Whether she has asked for it herself, or, where somebody outside of the owner decides, has
   * begun or handed in what is shared.
   */
  public boolean isOwnOf(UUID person, Resource shared) {
    boolean decidedOutside =
        switch (scope) {
          case PRIVATE, INSTITUTION, SELECTED -> false;
          case CLUSTER -> !byLead;
          case NATIONAL, PUBLIC -> true;
        };
    return person.equals(requestedBy) || decidedOutside && shared.authors().include(person);
  }

  /** The scope with which a resource was published is its first grant, with its identity. */
  boolean isFirst() {
    return id.equals(resource);
  }
}
