package org.teachercloud.recommendation.planning.comparing;

import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.teachercloud.recommendation.mastering.Judgement;
import org.teachercloud.recommendation.planning.Plan;
import org.teachercloud.recommendation.planning.Plan.Cause;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;

/** What her tries said before and say now: the standard by which a step came or went, if any. */
record CompareTries(Plan before, Plan after) {

  /** What it is for and she can do now. */
  UUID newlyMastered(PlannedStep step) {
    return first(
        step.covers().stream(), name -> !before.isMastered(name) && after.isMastered(name));
  }

  /** What it is for and she could do before. */
  UUID noLongerMastered(PlannedStep step) {
    return first(
        step.covers().stream(), name -> before.isMastered(name) && !after.isMastered(name));
  }

  /** What it practises. */
  UUID practised(PlannedStep step) {
    return first(practises(step), name -> true);
  }

  /** What it practises and is weak no longer. */
  UUID noLongerWeak(PlannedStep step) {
    return first(practises(step), name -> after.judged().get(name) != Judgement.WEAK);
  }

  private static Stream<String> practises(PlannedStep step) {
    return step.causes().stream()
        .filter(
            cause ->
                cause.code() == Cause.Code.PRACTISES || cause.code() == Cause.Code.PRACTISES_AGAIN)
        .map(Cause::aspect);
  }

  /** Only standards are tried, and their names are their identifiers. */
  private static UUID first(Stream<String> aspects, Predicate<String> that) {
    return aspects.filter(that).findFirst().map(UUID::fromString).orElse(null);
  }
}
