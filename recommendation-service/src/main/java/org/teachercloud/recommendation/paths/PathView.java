package org.teachercloud.recommendation.paths;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.mastering.Judgement;
import org.teachercloud.recommendation.planning.Goal;
import org.teachercloud.recommendation.standards.Standard;

/**
 * A learner's path.
 *
 * @param goalResource the course that is her goal, null where none is
 * @param goalAward the certificate or diploma that is her goal, null where none is
 * @param version counts up with every change
 * @param madeAt when this version was worked out
 * @param steps in their order
 * @param minutesLeft of the steps ahead
 * @param finishedBy the day by which the last step ends at her pace, never after {@code until};
 *     null where nothing is ahead
 * @param weeks from this one on, with what is to be done in each; no minute after {@code until}
 * @param coverage how much of what her goal wants is closed
 * @param changes what became different with this version, in words
 * @param beyond what she wants and cannot have
 */
@Schema(name = "LearningPath")
public record PathView(
    UUID id,
    Goal goal,
    Resource goalResource,
    AwardGoal goalAward,
    int weeklyMinutes,
    LocalDate until,
    int version,
    Instant madeAt,
    List<Step> steps,
    int minutesLeft,
    LocalDate finishedBy,
    List<Week> weeks,
    List<Covered> coverage,
    List<Change> changes,
    List<Beyond> beyond) {

  /**
   * A certificate or diploma to get to.
   *
   * @param open whether it is still issued
   * @param held whether she has it
   * @param needed how many parts must be met
   * @param met how many of these are
   */
  @Schema(name = "PathAward")
  public record AwardGoal(
      UUID id,
      Map<String, String> title,
      String institution,
      Map<String, String> institutionName,
      boolean open,
      boolean held,
      int needed,
      int met) {}

  /** How a step stands. */
  @Schema(name = "StepState")
  public enum State {
    LOCKED,
    AVAILABLE,
    IN_PROGRESS,
    DONE,
    SKIPPED,
    RECOGNISED,
    /** Not needed by what her tries show, and hers to pin all the same. */
    LEFT_OUT
  }

  /**
   * One step.
   *
   * @param minutes the whole of its study
   * @param minutesLeft 0 where it is not ahead
   * @param prerequisites resources that must be completed earlier
   * @param covers codes of what it closes of the goal
   * @param standards that it serves by somebody's word
   * @param choice what she decided about it, null where nothing
   * @param notBefore the day to which she postponed it
   * @param proposed whether that decision was her coach's idea
   */
  @Schema(name = "PathStep")
  public record Step(
      Resource resource,
      State state,
      int minutes,
      int minutesLeft,
      List<UUID> prerequisites,
      List<String> covers,
      List<Standard> standards,
      List<Reason> reasons,
      String choice,
      LocalDate notBefore,
      boolean proposed) {}

  /** What a step is about. */
  @Schema(name = "PathResource")
  public record Resource(
      UUID id,
      ResourceKind kind,
      Map<String, String> title,
      String institution,
      Map<String, String> institutionName,
      Subject subject,
      Set<String> languages) {}

  /**
   * Why a step is there.
   *
   * @param text in the language of the answer
   * @param hint whether it speaks of the order only: learned from others, never required
   * @param because the resources that it speaks of
   * @param standard the name of what it closes, null where it speaks of nothing such
   * @param people how many teachers it speaks of, 0 where of none
   */
  @Schema(name = "PathReason")
  public record Reason(
      String code, String text, boolean hint, List<Because> because, String standard, int people) {}

  /** A resource that a reason speaks of. */
  @Schema(name = "PathBecause")
  public record Because(UUID id, Map<String, String> title) {}

  /**
   * A week of hers.
   *
   * @param from its first day: today for the first
   */
  @Schema(name = "PathWeek")
  public record Week(LocalDate from, int minutes, List<Portion> portions) {}

  /** What is to be done of a step in a week. */
  @Schema(name = "PathPortion")
  public record Portion(UUID resource, int minutes) {}

  /**
   * How much of something that the goal wants is closed.
   *
   * @param now by what she completed, as far as her tries do not speak against it, and wholly where
   *     they show that she can do it; 0 to 1
   * @param then when the path is done
   * @param tried null where she never tried it, or may not be told
   */
  @Schema(name = "PathCoverage")
  public record Covered(String standard, String name, double now, double then, Tried tried) {}

  /**
   * What her tries say of a standard.
   *
   * @param judgement the one that this version of the path rests on
   * @param right tries
   * @param tries in all
   */
  @Schema(name = "PathTried")
  public record Tried(Judgement judgement, int right, int tries, Instant lastAt) {}

  /** What changed with one step. */
  @Schema(name = "PathChange")
  public record Change(String kind, UUID resource, String why, String text) {}

  /**
   * What she wants and cannot have.
   *
   * @param why {@code NO_TIME}; {@code CLOSED} where a requirement is not open to her; {@code
   *     POSTPONED} where she put it off for too long; {@code WAITS} where she put off what it
   *     requires
   */
  @Schema(name = "PathBeyond")
  public record Beyond(UUID resource, Map<String, String> title, int minutes, String why) {}
}
