package org.teachercloud.enrollment.seeding.careers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * What a teacher takes next: within a subject the popular more often (Zipf's law), what suits her
 * phase and stage more often, what is needed first before the rest, and often what builds on what
 * she knows.
 */
final class Choice {

  /** What every teacher's craft is made of. */
  private static final List<Subject> CRAFT =
      List.of(
          Subject.PEDAGOGY,
          Subject.EDUCATIONAL_TECHNOLOGY,
          Subject.CLASS_MANAGEMENT,
          Subject.MENTAL_HEALTH,
          Subject.ARTIFICIAL_INTELLIGENCE,
          Subject.LEADERSHIP);

  private static final double ZIPF = 0.8;
  private static final double OWN_SUBJECT = 0.62;
  private static final double CRAFT_OR_OWN = 0.9;
  private static final double BUILD_ON = 0.3;
  private static final int TRIES = 24;

  private record Corner(Subject subject, Phase phase, Stage stage) {}

  private record Pool(List<Item> items, double[] sums) {}

  private final List<Item> all;
  private final Map<UUID, Item> byId = new HashMap<>();
  private final Map<Subject, List<Item>> bySubject = new EnumMap<>(Subject.class);
  private final Map<UUID, List<Item>> builtOn = new HashMap<>();
  private final Map<Corner, Pool> pools = new HashMap<>();

  Choice(List<Item> items) {
    this.all = items;
    for (Item item : items) {
      byId.put(item.id(), item);
      bySubject.computeIfAbsent(item.subject(), subject -> new ArrayList<>()).add(item);
      for (UUID needed : item.prerequisites()) {
        builtOn.computeIfAbsent(needed, id -> new ArrayList<>()).add(item);
      }
    }
    // Popularity must not follow the order of the ids, which may follow the subject.
    bySubject
        .values()
        .forEach(list -> list.sort(Comparator.comparingLong(item -> mixed(item.id()))));
  }

  /** Who chooses: her subject, and where she stands. */
  record Chooser(Subject subject, Phase phase, Stage stage) {}

  /** An item that she has not taken yet, null where none is left. */
  Item next(Chooser who, Set<UUID> taken, UUID last, SplittableRandom chance) {
    if (last != null && chance.nextDouble() < BUILD_ON) {
      for (Item item : builtOn.getOrDefault(last, List.of())) {
        if (!taken.contains(item.id())) {
          return basicsFirst(item, taken);
        }
      }
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Item item = draw(pool(subject(who, chance), who), chance);
      if (item != null && !taken.contains(item.id())) {
        return basicsFirst(item, taken);
      }
    }
    return all.stream().filter(item -> !taken.contains(item.id())).findFirst().orElse(null);
  }

  private static Subject subject(Chooser who, SplittableRandom chance) {
    double dice = chance.nextDouble();
    if (dice < OWN_SUBJECT) {
      return who.subject();
    }
    return dice < CRAFT_OR_OWN
        ? CRAFT.get(chance.nextInt(CRAFT.size()))
        : Subject.values()[chance.nextInt(Subject.values().length)];
  }

  private Item basicsFirst(Item item, Set<UUID> taken) {
    Item first = item;
    for (int depth = 0; depth < 8; depth++) {
      Item needed = missing(first, taken);
      if (needed == null) {
        return first;
      }
      first = needed;
    }
    return first;
  }

  private Item missing(Item item, Set<UUID> taken) {
    for (UUID id : item.prerequisites()) {
      Item needed = byId.get(id);
      if (needed != null && !taken.contains(id)) {
        return needed;
      }
    }
    return null;
  }

  private Pool pool(Subject subject, Chooser who) {
    return pools.computeIfAbsent(
        new Corner(subject, who.phase(), who.stage()),
        corner -> {
          List<Item> items = bySubject.getOrDefault(corner.subject(), List.of());
          double[] sums = new double[items.size()];
          double sum = 0;
          for (int rank = 0; rank < sums.length; rank++) {
            Item item = items.get(rank);
            sum += item.suits(corner.phase(), corner.stage()) / Math.pow(1 + rank, ZIPF);
            sums[rank] = sum;
          }
          return new Pool(items, sums);
        });
  }

  private static Item draw(Pool pool, SplittableRandom chance) {
    if (pool.sums().length == 0) {
      return null;
    }
    double dice = chance.nextDouble() * pool.sums()[pool.sums().length - 1];
    int place = Arrays.binarySearch(pool.sums(), dice);
    int index = place < 0 ? -place - 1 : place;
    return pool.items().get(Math.min(index, pool.items().size() - 1));
  }

  private static long mixed(UUID id) {
    long value = (id.getLeastSignificantBits() ^ id.getMostSignificantBits()) * 0x9E3779B97F4A7C15L;
    return value ^ (value >>> 29);
  }
}
