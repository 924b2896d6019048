package org.teachercloud.recommendation.shelf;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.teachercloud.contracts.Scope;

/**
 * All items at one moment, with what a pass over all of them needs in flat columns by number. The
 * arrays are not to be written to.
 */
public final class Stock {

  /** Stands in {@link #subjects} for what cannot be recommended now. */
  public static final byte ABSENT = -1;

  private static final int SHARED_BIT = 30;

  private final Item[] items;
  private final byte[] subjects;
  private final byte[] phases;
  private final byte[] stages;
  private final int[] firstPublished;
  private final boolean[] open;
  private final int[] languages;
  private final Map<String, Integer> languageBits = new HashMap<>();

  Stock(Item[] items) {
    this.items = items;
    subjects = new byte[items.length];
    phases = new byte[items.length];
    stages = new byte[items.length];
    firstPublished = new int[items.length];
    open = new boolean[items.length];
    languages = new int[items.length];
    for (int number = 0; number < items.length; number++) {
      Item item = items[number];
      if (item == null || !item.published()) {
        subjects[number] = ABSENT;
        continue;
      }
      subjects[number] = (byte) item.subject().ordinal();
      phases[number] = mask(item.phases());
      stages[number] = mask(item.stages());
      firstPublished[number] = item.version() == 1 ? (int) item.publishedAt().getEpochSecond() : 0;
      open[number] = item.reached() == null && item.scope() == Scope.PUBLIC;
      for (String language : item.languages()) {
        languages[number] |= languageBits.computeIfAbsent(language, this::nextBit);
      }
    }
  }

  /** All beyond the thirtieth share a bit. */
  private int nextBit(String language) {
    return 1 << Math.min(languageBits.size(), SHARED_BIT);
  }

  /** Whether everybody may find an item at any time; where not, the item itself must be asked. */
  public boolean isOpen(int number) {
    return open[number];
  }

  /** Languages as bits, for {@link #isReadableIn}; what no item is in has none. */
  public int languages(Set<String> names) {
    int bits = 0;
    for (String name : names) {
      bits |= languageBits.getOrDefault(name, 0);
    }
    return bits;
  }

  /**
   * The same as {@link Item#isReadableIn}, without looking at the item.
   *
   * @param bits of the wanted languages
   */
  public boolean isReadableIn(int number, Set<String> wanted, int bits) {
    int common = languages[number] & bits;
    return wanted.isEmpty()
        || languages[number] == 0
        || (common & ~(1 << SHARED_BIT)) != 0
        || (common != 0 && items[number].isReadableIn(wanted));
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

  /** Seconds of the epoch at which first versions were published, 0 for later versions. */
  public int[] firstPublished() {
    return firstPublished;
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
