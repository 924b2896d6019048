package org.teachercloud.recommendation.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.teachercloud.recommendation.shelf.Item;

/** Puts lists into a fairer order, and counts what they show. */
@ApplicationScoped
public class FairShare {

  @Inject Exposure exposure;
  @Inject Belonging belonging;
  @Inject FairnessConfig config;

  /**
   * Something that may be shown.
   *
   * @param merit what it is worth to her, above 0; the best comes first
   * @param fixed whether it keeps its place before all others, whatever is lifted
   */
  public record Candidate(Item item, double merit, boolean fixed) {}

  /**
   * Where a candidate came to stand.
   *
   * @param candidate its place among the candidates
   * @param lifted the group for whose sake it stands higher than by its merit; null where it does
   *     not
   */
  public record Placed(int candidate, Group lifted) {}

  /** Candidates beyond the size asked for that may be lifted into the list. */
  public int reach() {
    return config.reach();
  }

  /** What is to be shown, in its order. */
  public List<Placed> arrange(List<Candidate> candidates, int size) {
    int count = candidates.size();
    double[] merits = new double[count];
    double[] bonuses = new double[count];
    int[] groups = new int[count];
    double[] present = exposure.bonuses();
    LocalDate today = belonging.today();
    for (int i = 0; i < count; i++) {
      Candidate each = candidates.get(i);
      merits[i] = each.merit();
      groups[i] = belonging.of(each.item(), today);
      bonuses[i] = each.fixed() ? Double.MAX_VALUE : bonus(groups[i], present);
    }
    int[] order = FairOrder.of(merits, bonuses, size, config.mostLost());
    List<Placed> placed = new ArrayList<>();
    for (int place = 0; place < Math.min(size, count); place++) {
      int candidate = order[place];
      placed.add(
          new Placed(candidate, place < candidate ? groupOf(groups[candidate], present) : null));
    }
    return placed;
  }

  /**
   * Everything that might be recommended to somebody.
   *
   * @param items by number
   * @param score of an item, by its number; above 0 where it is worth anything to her
   * @param allowed whether she may take it
   */
  public record Range(Item[] items, IntToDoubleFunction score, IntPredicate allowed) {}

  /** This list was shown to somebody, of all that might have been. */
  public void shown(UUID person, List<Item> list, Range range) {
    LocalDate today = belonging.today();
    if (!exposure.counts(person, list)) {
      return;
    }
    Merit merit = new Merit();
    for (int number = 0; number < range.items().length; number++) {
      double score = range.score().applyAsDouble(number);
      if (score > 0 && range.allowed().test(number)) {
        merit.add(score, belonging.of(range.items()[number], today));
      }
    }
    exposure.count(
        Tally.of(list.stream().mapToInt(item -> belonging.of(item, today)).toArray(), merit));
  }

  private static double bonus(int groups, double[] present) {
    Group group = groupOf(groups, present);
    return group == null ? 0 : present[group.ordinal()];
  }

  /** Of the groups that something belongs to, the one that is lifted most; null for none. */
  private static Group groupOf(int groups, double[] present) {
    Group most = null;
    for (Group group : Group.values()) {
      double strength = (groups & Belonging.bit(group)) == 0 ? 0 : present[group.ordinal()];
      if (strength > 0 && (most == null || strength > present[most.ordinal()])) {
        most = group;
      }
    }
    return most;
  }
}
