package org.teachercloud.recommendation.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Profile;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.standards.Alignment;
import org.teachercloud.recommendation.standards.Standards;

/**
 * The aspects of a goal that resources can cover: standards, or subjects in school phases. A
 * standard is closed by a resource that serves it, and half closed where only a unit of it does. Of
 * a subject a resource closes the more the longer it is, half in four hours and never all; only
 * half as much where it is made for another stage, and three fifths where it names no phase.
 */
public final class Wanted {

  /** Study after which half of an aspect is closed, in minutes. */
  private static final double HALF_AFTER = 240;

  private static final double LEAST = 0.1;
  private static final double MOST = 0.8;
  private static final double OTHER_STAGE = 0.5;
  private static final double NO_PHASE = 0.6;
  private static final double BY_A_UNIT = 0.5;

  /** What a stage needs beyond her subjects: general pedagogy, worth half of a subject each. */
  private static final Set<Subject> GENERAL = Set.of(Subject.PEDAGOGY, Subject.CLASS_MANAGEMENT);

  private static final double GENERAL_WEIGHT = 0.5;

  private final Stage stage;
  private final List<String> names = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final Map<Subject, Map<Phase, Integer>> aspects = new HashMap<>();
  private final Map<UUID, Integer> closed = new LinkedHashMap<>();
  private final Standards standards;

  private Wanted(Stage stage, Standards standards) {
    this.stage = stage;
    this.standards = standards;
  }

  /**
   * What a goal wants of resources for a learner; nothing where it is a course or an award itself.
   */
  static Wanted of(Goal goal, Profile profile, Standards standards) {
    Wanted wanted = new Wanted(profile.stage(), standards);
    Set<Phase> phases = goal.phases().isEmpty() ? profile.phases() : goal.phases();
    switch (goal.kind()) {
      case RESOURCE, AWARD -> {}
      case SUBJECTS -> wanted.add(goal.subjects(), phases, 1);
      case STANDARDS -> goal.standards().stream().sorted().forEach(wanted::add);
      case STAGE -> {
        wanted.add(profile.subjects(), phases, 1);
        Set<Subject> general = new TreeSet<>(GENERAL);
        general.removeAll(profile.subjects());
        wanted.add(general, phases, GENERAL_WEIGHT);
      }
    }
    return wanted;
  }

  private void add(Set<Subject> subjects, Set<Phase> phases, double weight) {
    for (Subject subject : new TreeSet<>(subjects)) {
      Map<Phase, Integer> byPhase = aspects.computeIfAbsent(subject, key -> new HashMap<>());
      if (phases.isEmpty()) {
        byPhase.put(null, names.size());
        names.add(subject.name());
        weights.add(weight);
      }
      for (Phase phase : new TreeSet<>(phases)) {
        byPhase.put(phase, names.size());
        names.add(subject + "/" + phase);
        weights.add(weight / phases.size());
      }
    }
  }

  private void add(UUID standardOrHeading) {
    for (UUID standard : standards.under(standardOrHeading)) {
      if (closed.putIfAbsent(standard, names.size()) == null) {
        names.add(standard.toString());
        weights.add(1.0);
      }
    }
  }

  /** Names of the aspects, by number. */
  public List<String> names() {
    return names;
  }

  /** What each is worth. */
  public double[] weights() {
    return weights.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Whether an item could cover any of it. */
  boolean concerns(int number, Subject subject) {
    return aspects.containsKey(subject) || !closed.isEmpty() && serves(number);
  }

  private boolean serves(int number) {
    Alignment alignment = standards.servedBy(number);
    return alignment.whole().stream().anyMatch(closed::containsKey)
        || alignment.parts().stream().anyMatch(closed::containsKey);
  }

  /** The share of each aspect that an item closes; empty where it covers none. */
  public Map<Integer, Double> coveredBy(Item item, int minutes) {
    if (!closed.isEmpty()) {
      return servedBy(item);
    }
    Map<Phase, Integer> byPhase = aspects.get(item.subject());
    if (byPhase == null) {
      return Map.of();
    }
    boolean mine = stage == null || item.stages().isEmpty() || item.stages().contains(stage);
    double share =
        Math.clamp(1 - Math.pow(2, -minutes / HALF_AFTER), LEAST, MOST) * (mine ? 1 : OTHER_STAGE);
    Map<Integer, Double> covered = new HashMap<>();
    byPhase.forEach(
        (phase, aspect) -> {
          if (phase == null || item.phases().contains(phase)) {
            covered.put(aspect, share);
          } else if (item.phases().isEmpty()) {
            covered.put(aspect, share * NO_PHASE);
          }
        });
    return covered;
  }

  private Map<Integer, Double> servedBy(Item item) {
    Alignment alignment = standards.servedBy(item.number());
    Map<Integer, Double> covered = new HashMap<>();
    closed.forEach(
        (standard, aspect) -> {
          if (alignment.whole().contains(standard)) {
            covered.put(aspect, 1.0);
          } else if (alignment.parts().contains(standard)) {
            covered.put(aspect, BY_A_UNIT);
          }
        });
    return covered;
  }
}
