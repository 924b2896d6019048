package org.teachercloud.recommendation.planning.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.teachercloud.recommendation.choosing.ChooseSteps;
import org.teachercloud.recommendation.choosing.Task;
import org.teachercloud.recommendation.mastering.Judgement;

/** Finds what is not a step only because her tries show that she can do what it is for. */
public final class LeaveOut {

  private LeaveOut() {}

  /** The places of what would be chosen besides, if nobody looked at her tries that went well. */
  public static List<Integer> of(Draft draft, Task task, int[] chosen) {
    if (!draft.open().judged().containsValue(Judgement.MASTERED)) {
      return List.of();
    }
    Task untried =
        new Task(
            task.options(),
            task.weights(),
            draft.open().sharesByDeeds(),
            task.budget(),
            task.first(),
            task.minutePrice());
    Set<Integer> stay = Arrays.stream(chosen).boxed().collect(Collectors.toSet());
    return Arrays.stream(ChooseSteps.from(untried, 0))
        .filter(place -> !stay.contains(place) && isForWhatSheCanDo(draft, place))
        .boxed()
        .toList();
  }

  private static boolean isForWhatSheCanDo(Draft draft, int place) {
    return Arrays.stream(draft.options().get(place).aspects()).anyMatch(draft.open()::isMastered);
  }
}
