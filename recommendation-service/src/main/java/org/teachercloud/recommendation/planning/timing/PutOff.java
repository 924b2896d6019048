package org.teachercloud.recommendation.planning.timing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.recommendation.planning.Choice;
import org.teachercloud.recommendation.planning.Standing;
import org.teachercloud.recommendation.planning.timing.Timetable.Entry;
import org.teachercloud.recommendation.planning.writing.Draft;

/**
 * Finds what cannot be done by her day because she put it off, or because it requires something
 * that she put off.
 */
public record PutOff(Standing standing, Pace pace) {

  /** Without what takes too long from the day on to which she put it off, even by itself. */
  public Draft withoutAloneTooLate(Draft draft) {
    Set<Integer> late = new HashSet<>();
    for (int place = 0; pace.until() != null && place < draft.options().size(); place++) {
      LocalDate from = standing.notBefore(resource(draft, place), pace.today());
      if (from.isAfter(pace.today()) && draft.options().get(place).minutes() > pace.from(from)) {
        late.add(place);
      }
    }
    return late.isEmpty() ? draft : draft.withoutLate(late);
  }

  /**
   * Without some of what was chosen, where there is too little time for all of it: what nothing
   * else chosen requires goes first, and what she pinned or has begun last.
   */
  public Draft withoutTooLate(Draft draft, int[] chosen) {
    if (pace.until() == null) {
      return draft;
    }
    LocalDate[] from = new LocalDate[draft.options().size()];
    List<Integer> left = new ArrayList<>();
    for (int place : chosen) {
      from[place] = notBefore(draft, place, from);
      left.add(place);
    }
    Set<Integer> late = new HashSet<>();
    LocalDate tooLate = timetable(draft, left, from).firstTooLate();
    while (tooLate != null) {
      LocalDate day = tooLate;
      Integer out =
          left.stream()
              .filter(place -> !from[place].isBefore(day) && isLast(draft, place, left))
              .min(
                  Comparator.<Integer, Boolean>comparing(place -> isHerWill(draft, place))
                      .thenComparing(place -> from[place], Comparator.reverseOrder())
                      .thenComparing(Comparator.reverseOrder()))
              .orElseThrow();
      left.remove(out);
      late.add(out);
      tooLate = timetable(draft, left, from).firstTooLate();
    }
    return late.isEmpty() ? draft : draft.withoutLate(late);
  }

  private Timetable timetable(Draft draft, List<Integer> places, LocalDate[] from) {
    return new Timetable(
        pace,
        places.stream()
            .map(
                place ->
                    new Entry(
                        resource(draft, place), draft.options().get(place).minutes(), from[place]))
            .toList());
  }

  /** The latest of its own day and of the days of all that it requires. */
  private LocalDate notBefore(Draft draft, int place, LocalDate[] known) {
    if (known[place] != null) {
      return known[place];
    }
    LocalDate from = standing.notBefore(resource(draft, place), pace.today());
    for (int required : draft.options().get(place).prerequisites()) {
      from = Timetable.later(from, notBefore(draft, required, known));
    }
    known[place] = from;
    return from;
  }

  private static boolean isLast(Draft draft, int place, List<Integer> left) {
    return left.stream()
        .noneMatch(
            user ->
                Arrays.stream(draft.options().get(user).prerequisites())
                    .anyMatch(required -> required == place));
  }

  private boolean isHerWill(Draft draft, int place) {
    return standing.chose(Choice.Kind.PINNED, resource(draft, place))
        || standing.isUnderWay(draft.candidates().items().get(place));
  }

  private static UUID resource(Draft draft, int place) {
    return draft.candidates().items().get(place).resource();
  }
}
