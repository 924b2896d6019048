package org.teachercloud.recommendation.coaching.proposing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a coach proposes for a path.
 *
 * @param path that it was made for
 * @param resource to be added, or to be postponed
 * @param insteadOf the step whose place it is to take; with {@link Kind#SWAP} only
 * @param until the day before which it is not to be begun; with {@link Kind#POSTPONE} only
 * @param words why, in the coach's own words
 */
public record Proposal(
    UUID id,
    UUID coaching,
    UUID path,
    Kind kind,
    UUID resource,
    UUID insteadOf,
    LocalDate until,
    String words,
    State state,
    Instant madeAt) {

  /** What can be proposed. */
  @Schema(name = "ProposalKind")
  public enum Kind {
    /** Something more. */
    STEP,
    /** Something in the place of a step. */
    SWAP,
    /** A step later. */
    POSTPONE
  }

  /** What has become of it. */
  @Schema(name = "ProposalState")
  public enum State {
    OPEN,
    ACCEPTED,
    DECLINED
  }
}
