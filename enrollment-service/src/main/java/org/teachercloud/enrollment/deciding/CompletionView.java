package org.teachercloud.enrollment.deciding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.completing.DecisionKind;

/**
 * What is asked of a learner in her course, and what of it is done.
 *
 * @param rulesVersion with which she began and which she keeps; 0 asks for every unit
 * @param met whether all that is needed is done
 * @param decisions of the institution, the first one first
 */
@Schema(name = "Completion")
public record CompletionView(
    UUID enrollmentId,
    int rulesVersion,
    boolean met,
    double progress,
    RuleView rule,
    List<DecisionView> decisions) {

  /**
   * One thing that is asked for, or several taken together.
   *
   * @param kind as in the rules
   * @param itemId the unit or course that it is about, null for the whole and for several
   * @param title of the unit or course by language tag; null where it has none or must not be told
   * @param needed minutes, percent, units or parts; 1 for a plain yes
   * @param have how much of it there is
   * @param settledBy a decision by which it counts as met without being done
   * @param parts empty for one thing
   */
  @Schema(name = "AskedFor")
  public record RuleView(
      String kind,
      UUID itemId,
      Map<String, String> title,
      long needed,
      long have,
      boolean met,
      double share,
      DecisionKind settledBy,
      List<RuleView> parts) {}

  /**
   * What the institution decided.
   *
   * @param itemId a unit or a course that is asked for, null for the whole
   * @param takenBack why it holds no longer; null while it does
   */
  @Schema(name = "CompletionDecision")
  public record DecisionView(
      UUID id,
      DecisionKind kind,
      UUID itemId,
      Map<String, String> title,
      String reason,
      String evidence,
      UUID who,
      Instant at,
      TakenBack takenBack) {}

  /** That a decision was taken back, and why. */
  @Schema(name = "CompletionDecisionTakenBack")
  public record TakenBack(String reason, UUID who, Instant at) {}
}
