package org.teachercloud.recommendation.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.mastering.Judgement;
import org.teachercloud.recommendation.mastering.Mastery;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/**
 * How much of each aspect of a goal is open to a learner. What is behind her closes it; where her
 * tries show it as weak, what they speak against does not. Nothing is open where they show that she
 * can do it.
 */
public final class OpenAspects {

  private final Wanted wanted;
  private final Shelf shelf;
  private final Standing standing;
  private final Mastery[] tried;
  private final List<List<Item>> reopenedBy = new ArrayList<>();
  private final double[] byDeeds;

  /** What is open as things stand for her. */
  OpenAspects(Wanted wanted, Shelf shelf, Standing standing) {
    this.wanted = wanted;
    this.shelf = shelf;
    this.standing = standing;
    int size = wanted.names().size();
    tried = new Mastery[size];
    wanted.names().forEach(name -> reopenedBy.add(new ArrayList<>()));
    byDeeds = new double[size + 1];
    Arrays.fill(byDeeds, 1);
    standing
        .mastery()
        .forEach(
            (standard, mastery) -> {
              int aspect = wanted.names().indexOf(standard.toString());
              if (aspect >= 0) {
                tried[aspect] = mastery;
              }
            });
    behind().forEach(this::close);
  }

  private List<Item> behind() {
    List<Item> behind = new ArrayList<>();
    standing.learner().steps().forEach(step -> addIfBehind(behind, shelf.item(step.item())));
    standing.choices().keySet().forEach(id -> addIfBehind(behind, shelf.itemOf(id)));
    return behind.stream().distinct().toList();
  }

  private void addIfBehind(List<Item> behind, Item item) {
    if (item != null && item.subject() != null && standing.isBehindHer(item)) {
      behind.add(item);
    }
  }

  private void close(Item item) {
    Instant since = behindSince(item);
    coveredInAnyForm(item)
        .forEach(
            (aspect, share) -> {
              if (isToPractise(aspect) && tried[aspect].speaksAgainst(item.number(), since)) {
                reopenedBy.get(aspect).add(item);
              } else {
                byDeeds[aspect] *= 1 - share;
              }
            });
  }

  /** What it closes with its other forms: of one aspect never more than one of them does. */
  private Map<Integer, Double> coveredInAnyForm(Item item) {
    Map<Integer, Double> covered = new TreeMap<>(covered(item));
    for (int number : shelf.works().doneWith(item.number())) {
      Item other = shelf.item(number);
      if (other != null) {
        covered(other).forEach((aspect, share) -> covered.merge(aspect, share, Math::max));
      }
    }
    return covered;
  }

  private Instant behindSince(Item item) {
    Step step = standing.learner().stepWith(item.number());
    return step != null && step.isCompleted()
        ? step.activeAt()
        : standing.choices().get(item.resource()).at();
  }

  /** Whether it is weak and she has not set practising it aside since her last try. */
  private boolean isToPractise(int aspect) {
    return tried[aspect] != null
        && tried[aspect].judgement() == Judgement.WEAK
        && standing.choices().values().stream()
            .filter(this::setsAside)
            .filter(choice -> choice.at().isAfter(tried[aspect].lastAt()))
            .map(choice -> shelf.itemOf(choice.resource()))
            .noneMatch(item -> item != null && covered(item).containsKey(aspect));
  }

  /** She skipped it, or said of something completed that she can do it all the same. */
  private boolean setsAside(Choice choice) {
    Item item = shelf.itemOf(choice.resource());
    return choice.kind() == Choice.Kind.SKIPPED
        || choice.kind() == Choice.Kind.RECOGNISED && item != null && standing.hasCompleted(item);
  }

  /**
   * What she completed and may practise with again, where nothing else serves what is weak.
   *
   * @param others what may serve it too
   */
  Set<Item> toRepeat(List<Item> others) {
    Set<Item> again = new LinkedHashSet<>();
    for (int aspect = 0; aspect < tried.length; aspect++) {
      int open = aspect;
      if (others.stream().noneMatch(item -> covered(item).containsKey(open))) {
        reopenedBy.get(aspect).stream().filter(this::mayRepeat).forEach(again::add);
      }
    }
    return again;
  }

  private boolean mayRepeat(Item item) {
    Choice choice = standing.choices().get(item.resource());
    return standing.hasCompleted(item)
        && item.isVisibleTo(standing.institutions())
        && (choice == null || choice.kind() != Choice.Kind.SWAPPED);
  }

  private Map<Integer, Double> covered(Item item) {
    return wanted.coveredBy(item, Candidates.minutesOf(item));
  }

  /** The open share of each aspect, 0 to 1; one share more, for what is no aspect. */
  public double[] shares() {
    double[] shares = byDeeds.clone();
    for (int aspect = 0; aspect < tried.length; aspect++) {
      if (isMastered(aspect)) {
        shares[aspect] = 0;
      }
    }
    return shares;
  }

  /** The same as if no tries showed that she can do anything. */
  public double[] sharesByDeeds() {
    return byDeeds.clone();
  }

  /** Whether her tries show that she can do it, so that no step is needed for it. */
  public boolean isMastered(int aspect) {
    return tried[aspect] != null && tried[aspect].judgement() == Judgement.MASTERED;
  }

  /** Whether it is weak, and open again although something for it is behind her. */
  public boolean isReopened(int aspect) {
    return !reopenedBy.get(aspect).isEmpty();
  }

  /** What her tries say of each aspect that she tried, by its name. */
  public Map<String, Judgement> judged() {
    Map<String, Judgement> judged = new TreeMap<>();
    for (int aspect = 0; aspect < tried.length; aspect++) {
      if (tried[aspect] != null) {
        judged.put(wanted.names().get(aspect), tried[aspect].judgement());
      }
    }
    return judged;
  }
}
