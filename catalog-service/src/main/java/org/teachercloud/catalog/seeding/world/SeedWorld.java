package org.teachercloud.catalog.seeding.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.seeding.texts.SeedTexts;
import org.teachercloud.catalog.seeding.texts.SeedTopic;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Subject;

/** Chooses what the seeded world consists of. Prerequisites always come before what needs them. */
public final class SeedWorld {

  private final List<SeedPlan> courses;
  private final List<SeedPlan> others;

  public SeedWorld() {
    List<SeedTopic> topics = SeedTexts.topics();
    courses = first(SeedPlans.courses(topics), SeedSize.FULL.courses());
    others = others(SeedPlans.others(topics));
  }

  /** The items of a size, in an order in which each may refer to earlier ones only. */
  public List<SeedItem> items(SeedSize size) {
    Map<UUID, SeedPlan> needs = prerequisites();
    List<SeedPlan> chosen = closed(needs, size.courses());
    chosen.addAll(others.subList(0, size.others()));
    SeedWriter writer = new SeedWriter();
    List<SeedItem> items = new ArrayList<>(chosen.size());
    for (SeedPlan plan : chosen) {
      SeedPlan needed = needs.get(plan.id());
      items.add(writer.write(plan, needed == null ? List.of() : List.of(needed.id())));
    }
    return items;
  }

  /** By chance, but every subject in every phase comes first. */
  private static List<SeedPlan> first(List<SeedPlan> candidates, int number) {
    List<SeedPlan> ordered =
        candidates.stream().sorted(Comparator.comparingLong(SeedPlan::order)).toList();
    record Place(Subject subject, Phase phase) {}
    Set<Place> covered = new HashSet<>();
    List<SeedPlan> front = new ArrayList<>();
    List<SeedPlan> back = new ArrayList<>();
    for (SeedPlan plan : ordered) {
      boolean isNew =
          plan.phase() != null && covered.add(new Place(plan.topic().subject(), plan.phase()));
      (isNew ? front : back).add(plan);
    }
    front.addAll(back);
    Set<String> titles = new HashSet<>();
    return front.stream().filter(plan -> titles.add(plan.titleZh())).limit(number).toList();
  }

  /** A fifth laboratories, three tenths databases, one half teaching resources. */
  private static List<SeedPlan> others(List<SeedPlan> candidates) {
    int total = SeedSize.FULL.others();
    Map<ResourceKind, Integer> left = new HashMap<>();
    left.put(ResourceKind.LAB, total / 5);
    left.put(ResourceKind.DATABASE, total * 3 / 10);
    left.put(ResourceKind.TEACHING_RESOURCE, total - total / 5 - total * 3 / 10);
    return candidates.stream()
        .sorted(Comparator.comparingLong(SeedPlan::order))
        .filter(plan -> left.merge(plan.kind(), -1, Integer::sum) >= 0)
        .toList();
  }

  /** For some courses, one of a lower level about the same topic in the same phase. */
  private Map<UUID, SeedPlan> prerequisites() {
    record Place(SeedTopic topic, Phase phase) {}
    Map<Place, List<SeedPlan>> byPlace = new LinkedHashMap<>();
    courses.forEach(
        plan ->
            byPlace
                .computeIfAbsent(new Place(plan.topic(), plan.phase()), place -> new ArrayList<>())
                .add(plan));
    Map<UUID, SeedPlan> needs = new HashMap<>();
    for (SeedPlan plan : courses) {
      List<SeedPlan> lower =
          byPlace.get(new Place(plan.topic(), plan.phase())).stream()
              .filter(other -> other.level() < plan.level())
              .toList();
      boolean needy = Chance.below(10, plan.key(), "needs") < 2 * plan.level();
      if (needy && !lower.isEmpty()) {
        needs.put(plan.id(), Chance.oneOf(lower, plan.key(), "which"));
      }
    }
    return needs;
  }

  /** The first courses together with what they need, what is needed first. */
  private List<SeedPlan> closed(Map<UUID, SeedPlan> needs, int number) {
    Map<UUID, SeedPlan> chosen = new LinkedHashMap<>();
    for (SeedPlan plan : courses) {
      List<SeedPlan> chain = new ArrayList<>();
      for (SeedPlan step = plan; step != null; step = needs.get(step.id())) {
        if (!chosen.containsKey(step.id())) {
          chain.addFirst(step);
        }
      }
      if (chosen.size() + chain.size() <= number) {
        chain.forEach(step -> chosen.put(step.id(), step));
      }
    }
    return new ArrayList<>(chosen.values());
  }
}
