package org.teachercloud.recommendation.planning.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.recommendation.choosing.Option;
import org.teachercloud.recommendation.planning.AwardParts;
import org.teachercloud.recommendation.planning.Candidates;
import org.teachercloud.recommendation.planning.OpenAspects;
import org.teachercloud.recommendation.planning.Wanted;

/**
 * Everything that a plan is chosen from and written with.
 *
 * @param options by place of the candidate
 * @param late places of what cannot be done by her day because of what she put off
 */
public record Draft(
    Candidates candidates,
    Wanted wanted,
    Named named,
    List<Option> options,
    double[] weights,
    OpenAspects open,
    Set<Integer> late) {

  private static final int[] NOT_AT_ALL = {Option.OUT_OF_REACH};

  /**
   * What she wants by its name.
   *
   * @param resources to get to; none where her goal is something that resources cover
   * @param award that they are for, null where for none
   */
  public record Named(Set<UUID> resources, AwardParts award) {

    public static final Named NOTHING = new Named(Set.of(), null);
  }

  /** The same, with nothing chosen from these places. */
  public Draft without(Set<Integer> places) {
    List<Option> left = new ArrayList<>(options);
    for (int place : places) {
      Option one = left.get(place);
      left.set(
          place, new Option(one.minutes(), one.score(), one.aspects(), one.covers(), NOT_AT_ALL));
    }
    return new Draft(candidates, wanted, named, left, weights, open, late);
  }

  /** The same, with nothing chosen from these places, because it would be too late. */
  public Draft withoutLate(Set<Integer> places) {
    Set<Integer> all = new HashSet<>(late);
    all.addAll(places);
    Draft rest = without(places);
    return new Draft(candidates, wanted, named, rest.options, weights, open, all);
  }
}
