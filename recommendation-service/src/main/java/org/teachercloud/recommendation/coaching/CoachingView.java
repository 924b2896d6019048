package org.teachercloud.recommendation.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.recommendation.coaching.proposing.Proposal;

/**
 * A coaching as one of the two sees it.
 *
 * @param as what the caller is in it
 * @param state whether somebody has taken the invitation
 * @param with the name of the other one; null while nobody has taken the invitation
 * @param code to hand to a coach; null once it was taken, and for the coach
 * @param expiresAt when the invitation holds no longer; null once it was taken
 * @param since when it was taken; null before
 * @param proposals those that wait for an answer first, then the newest, 20 at most
 */
@Schema(name = "Coaching")
public record CoachingView(
    UUID id,
    Part as,
    State state,
    String with,
    String code,
    Instant expiresAt,
    Instant since,
    List<ProposalView> proposals) {

  /** Some coachings. */
  @Schema(name = "CoachingPage")
  public record Page(List<CoachingView> items, String next, long total) {}

  /** The two sides. */
  @Schema(name = "CoachingPart")
  public enum Part {
    TEACHER,
    COACH
  }

  /** How far it has come. */
  @Schema(name = "CoachingState")
  public enum State {
    INVITED,
    GOING_ON
  }

  /**
   * A proposal.
   *
   * @param resource to be added, or to be postponed
   * @param insteadOf the step whose place it is to take, null where none
   * @param until the day before which it is not to be begun, null where none
   * @param words why, in the coach's own words
   */
  @Schema(name = "Proposal")
  public record ProposalView(
      UUID id,
      Proposal.Kind kind,
      Named resource,
      Named insteadOf,
      LocalDate until,
      String words,
      Proposal.State state,
      Instant madeAt) {}

  /** A resource by its title. */
  @Schema(name = "ProposalResource")
  public record Named(UUID id, Map<String, String> title) {}
}
