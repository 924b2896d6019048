package org.teachercloud.catalog.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;

/** A time at which a laboratory can be used. Its places change under the lock of its row. */
@Entity
@Table(name = "slot")
class Slot {

  /** How one takes part. */
  @Schema(name = "SlotPlace")
  public enum Place {
    /** Real apparatus, moved from afar. */
    REMOTE,
    /** A simulation. */
    VIRTUAL,
    ON_SITE
  }

  @Id UUID id;
  UUID resource;

  @Enumerated(EnumType.STRING)
  Place place;

  /** The laboratory's, such as {@code Asia/Shanghai}. */
  String zone;

  @Column(name = "from_at")
  Instant begins;

  @Column(name = "to_at")
  Instant ends;

  int capacity;

  /** Places that are asked for, confirmed or used. */
  int taken;

  /** How many wait for a place. */
  int waiting;

  @Column(name = "briefing_zh")
  String briefingZh;

  @Column(name = "briefing_en")
  String briefingEn;

  /** Until then only members of supported institutions book; null where everyone does at once. */
  @Column(name = "priority_until")
  Instant priorityUntil;

  @Column(name = "made_by")
  UUID madeBy;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "cancelled_at")
  Instant cancelledAt;

  /** Whether there is something about safety to be read before booking. */
  boolean hasBriefing() {
    return briefingZh != null || briefingEn != null;
  }

  void brief(Text briefing) {
    briefingZh = briefing == null ? null : briefing.zh();
    briefingEn = briefing == null ? null : briefing.en();
  }

  /** What there is to know about safety; null for nothing. */
  Text briefing() {
    return hasBriefing() ? new Text(briefingZh, briefingEn) : null;
  }

  boolean hasBegun(Instant now) {
    return !begins.isAfter(now);
  }

  boolean isOver(Instant now) {
    return !ends.isAfter(now);
  }

  /** Whether the time in which supported institutions book first is over, or there was none. */
  boolean isForEveryone(Instant now) {
    return priorityUntil == null || !now.isBefore(priorityUntil);
  }
}
