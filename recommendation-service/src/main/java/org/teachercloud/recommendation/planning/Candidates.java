package org.teachercloud.recommendation.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.choosing.Option;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.shelf.Stock;

/**
 * The items that a path is chosen from, a few hundred of all: for every aspect those that close the
 * most of it per minute, what she pinned, and whatever they require. Of several that bear the same
 * title only one is taken, and none where she has completed one.
 */
public final class Candidates {

  /** Assumed where nobody has said how long a resource takes, in minutes. */
  static final int UNKNOWN_MINUTES = 240;

  /** Items taken for each aspect. */
  private static final int PER_ASPECT = 48;

  /** Items in all, requirements included. */
  private static final int MOST = 320;

  /** To practise with something once more is taken to need a fourth of its time. */
  private static final int AGAIN_PART = 4;

  private static final double SCORE_COUNTS = 0.5;

  private final Shelf shelf;
  private final Standing standing;
  private final List<Item> items = new ArrayList<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<Integer> named = new HashSet<>();
  private final Set<Integer> again = new HashSet<>();

  Candidates(Shelf shelf, Standing standing) {
    this.shelf = shelf;
    this.standing = standing;
    for (Step step : standing.learner().steps()) {
      Item item = shelf.item(step.item());
      if (item != null && step.isCompleted()) {
        titles.add(titleKey(item));
      }
    }
  }

  /** All of them, by place. */
  public List<Item> items() {
    return items;
  }

  /** Those of which nothing that they require is out of reach. */
  List<Item> withinReach() {
    return items.stream()
        .filter(item -> Arrays.stream(prerequisites(item)).noneMatch(p -> p == Option.OUT_OF_REACH))
        .toList();
  }

  /** Adds an item that she wants by name, with what it requires. */
  void addNamed(Item item) {
    if (standing.allowsByName(item)) {
      titles.add(titleKey(item));
      add(item);
      named.add(placeOf(item));
    }
  }

  /** Adds an item that she has begun, with what it requires. */
  void addBegun(Item item) {
    if (standing.allows(item) && titles.add(titleKey(item))) {
      add(item);
    }
  }

  /**
   * Adds the best for what a goal wants.
   *
   * @param score of an item by number, 0 to 1
   */
  void addFor(Wanted wanted, IntToDoubleFunction score) {
    List<List<Rated>> rated = new ArrayList<>();
    wanted.names().forEach(name -> rated.add(new ArrayList<>()));
    Stock stock = shelf.stock();
    for (int number = 0; number < stock.items().length; number++) {
      int subject = stock.subjects()[number];
      if (subject == Stock.ABSENT || !wanted.concerns(number, SUBJECTS[subject])) {
        continue;
      }
      Item item = stock.items()[number];
      if (standing.allows(item)) {
        double suits = 1 + SCORE_COUNTS * score.applyAsDouble(number);
        int minutes = minutesLeft(item);
        wanted
            .coveredBy(item, minutesOf(item))
            .forEach(
                (aspect, share) ->
                    rated.get(aspect).add(new Rated(item, share * suits / Math.sqrt(minutes))));
      }
    }
    Set<Integer> taken = new HashSet<>();
    for (List<Rated> each : rated) {
      each.sort(Comparator.comparingDouble(Rated::rate).reversed());
      int count = 0;
      for (Rated one : each) {
        if (count == PER_ASPECT || items.size() >= MOST) {
          break;
        }
        if (taken.contains(one.item().number()) || titles.add(titleKey(one.item()))) {
          taken.add(one.item().number());
          add(one.item());
          count++;
        }
      }
    }
  }

  /** Adds something that she has completed, to practise with it once more. */
  void addAgain(Item item) {
    if (places.putIfAbsent(item.number(), items.size()) == null) {
      items.add(item);
      again.add(item.number());
    }
  }

  /** Whether it is one that she has completed. */
  public boolean isAgain(Item item) {
    return again.contains(item.number());
  }

  private record Rated(Item item, double rate) {}

  private static final Subject[] SUBJECTS = Subject.values();

  private void add(Item item) {
    if (places.putIfAbsent(item.number(), items.size()) != null) {
      return;
    }
    items.add(item);
    for (int number : item.prerequisites()) {
      Item required = shelf.item(number);
      if (standing.allows(required) && items.size() < MOST) {
        add(required);
      }
    }
  }

  /** The places of what an item still requires. */
  public int[] prerequisites(Item item) {
    return isAgain(item) ? new int[0] : required(item);
  }

  private int[] required(Item item) {
    return Arrays.stream(item.prerequisites())
        .filter(number -> shelf.item(number) == null || !standing.isBehindHer(shelf.item(number)))
        .map(number -> places.getOrDefault(number, Option.OUT_OF_REACH))
        .toArray();
  }

  /**
   * Places of what was chosen although something of the same title or another form of it was chosen
   * too, which stays: of several, what she wants by its name and what another chosen one requires.
   */
  Set<Integer> twice(List<Option> options, int[] chosen) {
    Map<String, List<Integer>> byTitle = new HashMap<>();
    for (int place : chosen) {
      byTitle.computeIfAbsent(titleKey(items.get(place)), key -> new ArrayList<>()).add(place);
    }
    Set<Integer> twice = new HashSet<>();
    for (List<Integer> same : byTitle.values()) {
      if (same.size() > 1) {
        boolean oneStays = false;
        for (int place : same) {
          boolean stays = named.contains(place) || isRequired(options, chosen, place);
          oneStays |= stays;
          if (!stays) {
            twice.add(place);
          }
        }
        if (!oneStays) {
          twice.remove(same.getFirst());
        }
      }
    }
    addOtherForms(options, chosen, twice);
    return twice;
  }

  /** Whoever does one of several forms has done the others with it. */
  private void addOtherForms(List<Option> options, int[] chosen, Set<Integer> twice) {
    Set<Integer> left = Arrays.stream(chosen).boxed().collect(Collectors.toSet());
    left.removeAll(twice);
    for (int place : chosen) {
      if (left.contains(place)) {
        for (int number : shelf.works().doneWith(items.get(place).number())) {
          Integer other = places.get(number);
          if (left.contains(other)
              && !named.contains(other)
              && !isRequired(options, chosen, other)) {
            left.remove(other);
            twice.add(other);
          }
        }
      }
    }
  }

  private static boolean isRequired(List<Option> options, int[] chosen, int place) {
    return Arrays.stream(chosen)
        .anyMatch(
            user -> Arrays.stream(options.get(user).prerequisites()).anyMatch(p -> p == place));
  }

  /** The place of an item; {@link Option#OUT_OF_REACH} where it is none of them. */
  int placeOf(Item item) {
    return item == null ? Option.OUT_OF_REACH : places.getOrDefault(item.number(), -1);
  }

  /** What is left to study of it, in minutes, at least 1. */
  public int minutesLeft(Item item) {
    return isAgain(item) ? Math.max(1, minutesOf(item) / AGAIN_PART) : standing.minutesLeft(item);
  }

  public static int minutesOf(Item item) {
    return item.minutes() == 0 ? UNKNOWN_MINUTES : item.minutes();
  }

  private static String titleKey(Item item) {
    return item.kind() + " " + item.titleIn("zh").strip().toLowerCase(Locale.ROOT);
  }
}
