package org.teachercloud.recommendation.scoring.counting;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.teachercloud.recommendation.replicas.Follower;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.Occurrences;

/**
 * The counts in memory. They hold absolute numbers that only grow, so repeats do no harm. The
 * database holds every pair; here stand the closest of each item, so that memory grows with the
 * items and not with the people.
 */
@ApplicationScoped
public class Counts implements Follower {

  static final String CHANGED = "counts";

  private static final Neighbours NONE = new Neighbours(1);

  /** How much stands in memory; prefix {@code recommendation.counts}. */
  @ConfigMapping(prefix = "recommendation.counts")
  public interface CountsConfig {

    /**
     * Items that are kept of those that people took after an item, and before it: 20 bytes each, 78
     * MB for 15,160 items of which every one has as many, and as much again while all is read anew.
     */
    @WithDefault("128")
    int neighbours();
  }

  @Inject CountTable table;
  @Inject CountsConfig config;

  /** All that scoring reads; replaced as a whole by a reload. */
  private static final class Memory {
    volatile Neighbours[] after = new Neighbours[0];
    volatile Neighbours[] before = new Neighbours[0];
    volatile int[] people = new int[0];
  }

  /** Counts what changes people; written by one thread at a time. */
  private volatile long changes;

  private volatile Memory memory = new Memory();

  /**
   * Counts of nothing but these histories, apart from the database.
   *
   * @param neighbours items that are kept of those after an item, and before it
   */
  public static Counts of(Histories histories, int neighbours) {
    Counts counts = new Counts();
    counts.config = () -> neighbours;
    Occurrences places = new Occurrences(histories);
    int[] people = histories.popularity();
    int[] items = histories.items();
    int[] together = new int[people.length];
    long[] closeness = new long[people.length];
    for (int item = 0; item < people.length; item++) {
      putPeople(counts.memory, item, people[item]);
      places.each(
          item,
          0,
          Closeness.REACH,
          (at, other) -> {
            together[items[other]]++;
            closeness[items[other]] += Closeness.weight(other - at);
          });
      for (int later = 0; later < people.length; later++) {
        if (together[later] > 0) {
          Pair pair = new Pair(item, later, together[later], closeness[later]);
          counts.putPair(counts.memory, pair, false);
          together[later] = 0;
          closeness[later] = 0;
        }
      }
    }
    return counts;
  }

  /** What people took after an item. */
  public Neighbours after(int item) {
    return at(memory.after, item);
  }

  /** What people had taken before an item. */
  public Neighbours before(int item) {
    return at(memory.before, item);
  }

  /** Distinct people by item; not to be written to. */
  public int[] people() {
    return memory.people;
  }

  /** A number that is another one after {@link #people} has changed. */
  public long changes() {
    return changes;
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  @Override
  public void reload() {
    Memory next = new Memory();
    table.readPeople((item, people) -> putPeople(next, item, people));
    table.readPairs(pair -> putPair(next, pair, false));
    memory = next;
    changes = changes + 1;
  }

  @Override
  public void learn(JsonNode body) {
    Memory now = memory;
    JsonNode people = body.get("people");
    for (int i = 0; i + 1 < people.size(); i += 2) {
      putPeople(now, people.get(i).asInt(), people.get(i + 1).asInt());
    }
    changes = changes + 1;
    JsonNode pairs = body.get("pairs");
    for (int i = 0; i + 3 < pairs.size(); i += 4) {
      putPair(
          now,
          new Pair(
              pairs.get(i).asInt(),
              pairs.get(i + 1).asInt(),
              pairs.get(i + 2).asInt(),
              pairs.get(i + 3).asLong()),
          true);
    }
  }

  private static void putPeople(Memory memory, int item, int people) {
    if (item >= memory.people.length) {
      memory.people = Arrays.copyOf(memory.people, Math.max(64, item + item / 2));
    }
    memory.people[item] = Math.max(memory.people[item], people);
  }

  private void putPair(Memory memory, Pair pair, boolean seen) {
    memory.after = withRoom(memory.after, pair.earlier());
    memory.before = withRoom(memory.before, pair.later());
    memory.after[pair.earlier()].put(pair.later(), pair.people(), pair.weight(), seen);
    memory.before[pair.later()].put(pair.earlier(), pair.people(), pair.weight(), seen);
  }

  private Neighbours[] withRoom(Neighbours[] all, int item) {
    Neighbours[] roomy =
        item < all.length ? all : Arrays.copyOf(all, Math.max(64, item + item / 2));
    if (roomy[item] == null) {
      Neighbours empty = new Neighbours(config.neighbours());
      VarHandle.storeStoreFence();
      roomy[item] = empty;
    }
    return roomy;
  }

  private static Neighbours at(Neighbours[] all, int item) {
    Neighbours found = item < all.length ? all[item] : null;
    return found == null ? NONE : found;
  }
}
