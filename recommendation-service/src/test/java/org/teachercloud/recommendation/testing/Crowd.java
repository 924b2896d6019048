package org.teachercloud.recommendation.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.teachercloud.contracts.Subject;

/**
 * Many people who take courses one after another, half of the time what follows in its field, else
 * whatever is popular: an order that can be learnt. The same numbers give the same crowd, apart
 * from its identities.
 */
public final class Crowd {

  private static final int FIELD = 20;
  private static final int BATCH = 2000;

  private final Facts facts;
  private final Random chance = new Random(17);
  public final List<UUID> items;
  public final List<UUID> people = new ArrayList<>();

  /** By person, what she took, oldest first. */
  public final List<List<UUID>> ways = new ArrayList<>();

  public Crowd(Facts facts, int items) {
    this(facts, items, item -> Subject.PEDAGOGY);
  }

  /**
   * A crowd whose items are about different things.
   *
   * @param subjects by the item's number
   */
  public Crowd(Facts facts, int items, IntFunction<Subject> subjects) {
    this.facts = facts;
    this.items = Stream.generate(UUID::randomUUID).limit(items).toList();
    facts.arrive(
        IntStream.range(0, items)
            .mapToObj(item -> facts.published(this.items.get(item), subjects.apply(item)))
            .toList());
  }

  /** Lets more people come, who each take so many items. */
  public void come(int count, int taken) {
    List<Facts.Stated> stated = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID person = UUID.randomUUID();
      List<UUID> way = IntStream.of(way(chance, items.size(), taken)).mapToObj(items::get).toList();
      people.add(person);
      ways.add(way);
      way.forEach(item -> stated.add(facts.enrolled(person, item)));
      if (stated.size() > BATCH) {
        facts.arrive(stated);
        stated.clear();
      }
    }
    if (!stated.isEmpty()) {
      facts.arrive(stated);
    }
  }

  /** What so many people take of items with numbers, each so many of them, in her order. */
  public static List<int[]> ways(int items, int people, int taken) {
    Random chance = new Random(17);
    return Stream.generate(() -> way(chance, items, taken)).limit(people).toList();
  }

  private static int[] way(Random chance, int items, int length) {
    Set<Integer> taken = new LinkedHashSet<>();
    int last = popular(chance, items);
    taken.add(last);
    while (taken.size() < length) {
      int field = last / FIELD * FIELD;
      int following = field + ((last - field) * 7 + 1 + chance.nextInt(2)) % FIELD;
      int item = chance.nextBoolean() && following < items ? following : popular(chance, items);
      if (taken.add(item)) {
        last = item;
      }
    }
    return taken.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int popular(Random chance, int items) {
    return (int) (items * Math.pow(chance.nextDouble(), 2));
  }
}
