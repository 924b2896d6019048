package org.teachercloud.recommendation.history.ways;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.LearnerEnrolled;
import org.teachercloud.contracts.LearnerWithdrew;
import org.teachercloud.contracts.LearningFact;
import org.teachercloud.contracts.UnitAttempted;
import org.teachercloud.contracts.UnitCompleted;
import org.teachercloud.contracts.UnitStarted;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.history.Step.State;

/**
 * One learner's way while facts are applied to it: what was read of it, and what they make of it.
 * Only the steps that facts name are read, and where one is new, the newest others, so that a long
 * history costs no more than a short one.
 */
final class Way {

  private final UUID learner;
  private final Map<Integer, Step> steps = new TreeMap<>();
  private final Set<Integer> changed = new HashSet<>();
  private final Map<Integer, Instant> takenAt = new TreeMap<>();
  private final Newest newest = new Newest();
  private int taken;
  private Instant newestFactAt = Instant.EPOCH;

  Way(UUID learner) {
    this.learner = learner;
  }

  UUID learner() {
    return learner;
  }

  Instant newestFactAt() {
    return newestFactAt;
  }

  void read(Step step) {
    steps.put(step.item(), step);
  }

  boolean knows(int item) {
    return steps.containsKey(item);
  }

  /** Takes one of the newest {@link TakenCounter#REACH} steps; they come the oldest first. */
  void readNewest(int item, int position) {
    newest.add(item);
    taken = position;
  }

  List<Step> changedSteps() {
    return changed.stream().sorted().map(steps::get).toList();
  }

  /** When an item was first taken; of one that was there before this tells nothing of use. */
  Instant takenAt(Step step) {
    return takenAt.getOrDefault(step.item(), step.activeAt());
  }

  /** Applies a fact; what it says about an item taken for the first time, else null. */
  Taken apply(LearningFact fact, int item) {
    if (fact.at().isAfter(newestFactAt)) {
      newestFactAt = fact.at();
    }
    Step before = steps.get(item);
    Taken first = before == null ? newest.take(item) : null;
    if (first != null) {
      taken++;
      takenAt.put(item, fact.at());
    }
    Step known = before == null ? new Step(item, taken, State.ENROLLED, 0, 0, fact.at()) : before;
    Step after = after(known, fact);
    if (!after.equals(before)) {
      steps.put(item, after);
      changed.add(item);
    }
    return first;
  }

  private static Step after(Step step, LearningFact fact) {
    Instant active = step.activeAt().isAfter(fact.at()) ? step.activeAt() : fact.at();
    State open = step.isCompleted() ? State.COMPLETED : State.ENROLLED;
    return switch (fact) {
      case LearnerEnrolled enrolled ->
          new Step(step.item(), step.position(), open, step.units(), step.progress(), active);
      case UnitStarted started -> step;
      case UnitAttempted attempted -> step;
      case UnitCompleted unit ->
          new Step(
              step.item(),
              step.position(),
              open,
              step.units() + 1,
              Math.max(step.progress(), unit.progress()),
              active);
      case CourseCompleted completed ->
          new Step(step.item(), step.position(), State.COMPLETED, step.units(), 1, active);
      case LearnerWithdrew withdrew ->
          step.isCompleted()
              ? step
              : new Step(
                  step.item(),
                  step.position(),
                  State.WITHDRAWN,
                  step.units(),
                  step.progress(),
                  step.activeAt());
    };
  }
}
