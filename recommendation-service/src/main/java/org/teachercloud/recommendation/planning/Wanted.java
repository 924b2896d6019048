package org.teachercloud.recommendation.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Profile;
import org.teachercloud.recommendation.shelf.Item;

/**
 * The aspects of a goal that resources can cover: each a subject in a school phase. A resource
 * closes more of an aspect the longer it is, half of it in four hours and never all; only half as
 * much where it is made for another stage, and three fifths where it names no phase.
 */
final class Wanted {

  /** Study after which half of an aspect is closed, in minutes. */
  private static final double HALF_AFTER = 240;

  private static final double LEAST = 0.1;
  private static final double MOST = 0.8;
  private static final double OTHER_STAGE = 0.5;
  private static final double NO_PHASE = 0.6;

  /** What a stage needs beyond her subjects: general pedagogy, worth half of a subject each. */
  private static final Set<Subject> GENERAL = Set.of(Subject.PEDAGOGY, Subject.CLASS_MANAGEMENT);

  private static final double GENERAL_WEIGHT = 0.5;

  private final Stage stage;
  private final List<String> names = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final Map<Subject, Map<Phase, Integer>> aspects = new HashMap<>();

  private Wanted(Stage stage) {
    this.stage = stage;
  }

  /** What a goal wants of resources for a learner; nothing where it is a course itself. */
  static Wanted of(Goal goal, Profile profile) {
    Wanted wanted = new Wanted(profile.stage());
    Set<Phase> phases = goal.phases().isEmpty() ? profile.phases() : goal.phases();
    switch (goal.kind()) {
      case RESOURCE -> {}
      case SUBJECTS -> wanted.add(goal.subjects(), phases, 1);
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

  /** Names of the aspects, by number. */
  List<String> names() {
    return names;
  }

  /** What each is worth. */
  double[] weights() {
    return weights.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Whether something in the subject could cover any of it. */
  boolean concerns(Subject subject) {
    return aspects.containsKey(subject);
  }

  /** The share of each aspect that an item closes; empty where it covers none. */
  Map<Integer, Double> coveredBy(Item item, int minutes) {
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
}
