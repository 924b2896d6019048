package org.teachercloud.recommendation.shelf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teachercloud.contracts.Scope;

/**
 * All items at one moment, with what a pass over all of them needs in flat columns by number. The
 * arrays are not to be written to.
 */
public final class Stock {

  /** Stands in {@link #subjects} and {@link #audiences} for what cannot be recommended now. */
  public static final byte ABSENT = -1;

  private final Item[] items;
  private final byte[] subjects;
  private final byte[] phases;
  private final byte[] stages;
  private final int[] firstPublished;
  private final int[] audiences;
  private final Item[] examples;
  private final boolean[] beginnings;
  private final int[] kinds;
  private final List<Kind> everyKind;

  Stock(Item[] items) {
    this.items = items;
    subjects = new byte[items.length];
    phases = new byte[items.length];
    stages = new byte[items.length];
    firstPublished = new int[items.length];
    audiences = new int[items.length];
    beginnings = new boolean[items.length];
    kinds = new int[items.length];
    Map<Kind, Integer> numbers = new LinkedHashMap<>(Map.of(Kind.NONE, 0));
    Map<Audience, Integer> known = new HashMap<>();
    List<Item> first = new ArrayList<>();
    for (int number = 0; number < items.length; number++) {
      Item item = items[number];
      if (item == null || !item.published()) {
        subjects[number] = ABSENT;
        audiences[number] = ABSENT;
        continue;
      }
      subjects[number] = (byte) item.subject().ordinal();
      beginnings[number] = item.prerequisites().length == 0;
      phases[number] = mask(item.phases());
      stages[number] = mask(item.stages());
      Kind kind = new Kind(subjects[number], phases[number], stages[number]);
      kinds[number] = numbers.computeIfAbsent(kind, unknown -> numbers.size());
      firstPublished[number] = item.version() == 1 ? (int) item.publishedAt().getEpochSecond() : 0;
      audiences[number] = known.computeIfAbsent(Audience.of(item), unknown -> known.size());
      if (audiences[number] == first.size()) {
        first.add(item);
      }
    }
    examples = first.toArray(new Item[0]);
    everyKind = List.copyOf(numbers.keySet());
  }

  /**
   * All that decides how well an item fits a profile.
   *
   * @param subject its ordinal; {@link #ABSENT} for what cannot be recommended now
   * @param phases each a bit as in {@link #mask}
   * @param stages each a bit as in {@link #mask}
   */
  public record Kind(byte subject, byte phases, byte stages) {

    static final Kind NONE = new Kind(ABSENT, (byte) 0, (byte) 0);
  }

  /** All that decides who can find and read an item. */
  private record Audience(Scope scope, String institution, Reached reached, Set<String> languages) {

    static Audience of(Item item) {
      boolean byItself = item.reached() == null;
      return new Audience(
          byItself ? item.scope() : null,
          byItself && item.scope() != Scope.PUBLIC ? item.institution() : null,
          item.reached(),
          item.languages());
    }
  }

  /** Items by number; a number may be without an item. */
  public Item[] items() {
    return items;
  }

  /** Ordinals of the published items' subjects; {@link #ABSENT} for all else. */
  public byte[] subjects() {
    return subjects;
  }

  /** Phases, each a bit as in {@link #mask}. */
  public byte[] phases() {
    return phases;
  }

  /** Stages, each a bit as in {@link #mask}. */
  public byte[] stages() {
    return stages;
  }

  /** By item, the place of its kind among {@link #everyKind}; 0 for what is not published. */
  public int[] kinds() {
    return kinds;
  }

  /** The kinds that there are. */
  public List<Kind> everyKind() {
    return everyKind;
  }

  /** Whether nothing has to be completed before. */
  public boolean[] beginnings() {
    return beginnings;
  }

  /** Seconds of the epoch at which first versions were published, 0 for later versions. */
  public int[] firstPublished() {
    return firstPublished;
  }

  /**
   * By item, the audience that it has with others: who can find and read one of them can find and
   * read all. {@link #ABSENT} for what cannot be recommended now.
   */
  public int[] audiences() {
    return audiences;
  }

  /** By audience, one item that has it. */
  public Item[] examples() {
    return examples;
  }

  /** One bit for each constant, by its ordinal. */
  public static byte mask(Set<? extends Enum<?>> constants) {
    int mask = 0;
    for (Enum<?> constant : constants) {
      mask |= 1 << constant.ordinal();
    }
    return (byte) mask;
  }
}
