package org.teachercloud.catalog.harvesting.sources;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.teachercloud.contracts.Scope;

/** A repository, or a set of it, that is harvested for an institution. */
@Entity
@Table(name = "harvest_source")
public class HarvestSource {

  /** What its records become. */
  @Schema(name = "HarvestTarget")
  public enum Target {
    /** Drafts of the institution, for people to review and publish. */
    DRAFT,
    /** Published at once under the scope of the source, which a second person has agreed to. */
    PUBLISHED
  }

  @Id public UUID id;

  /** Slug of the institution that its items belong to. */
  public String institution;

  public String name;

  @Column(name = "base_url")
  public String baseUrl;

  public String prefix;

  /** Empty for everything. */
  @Column(name = "set_spec")
  public String set;

  /** Null where it is harvested by hand only. */
  @Column(name = "every_hours")
  public Integer everyHours;

  @Enumerated(EnumType.STRING)
  public Target target;

  /** Whom its items reach once they are published: their first grant. */
  @Enumerated(EnumType.STRING)
  public Scope scope;

  @JdbcTypeCode(SqlTypes.JSON)
  public HarvestMapping mapping;

  /** Ascends with every change by a person. */
  public int revision;

  @Column(name = "written_by")
  public UUID writtenBy;

  /** The second person; null while there is none. */
  @Column(name = "approved_by")
  public UUID approvedBy;

  /** Whether an operator wrote it or agreed to it: what it publishes is approved. */
  @Column(name = "platform_agrees")
  public boolean platformAgrees;

  @Column(name = "created_at")
  public Instant createdAt;

  /** Null where nothing is planned. */
  @Column(name = "next_run_at")
  public Instant nextRunAt;

  /** Records stamped from here on are asked for next; null for all of them. */
  @Column(name = "next_from")
  public Instant nextFrom;

  @Column(name = "removed_at")
  public Instant removedAt;

  /** Whether it may be harvested: drafts always, publications once a second person has agreed. */
  public boolean isReady() {
    return target == Target.DRAFT || approvedBy != null;
  }
}
