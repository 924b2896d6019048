package org.teachercloud.catalog.seeding.world;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Choices that are the same in every run, on every machine: each depends on the thing chosen for
 * and on the question, never on the order of asking. FNV-1a (Fowler, Noll, Vo) with the finaliser
 * of SplitMix64 (Steele, Lea, Flood 2014).
 */
public final class Chance {

  private Chance() {}

  static long of(String key, String question) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : (question + '\n' + key).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return (hash ^ (hash >>> 31)) >>> 1;
  }

  /** A number from 0 to below the bound. */
  public static int below(int bound, String key, String question) {
    return (int) (of(key, question) % bound);
  }

  public static <T> T oneOf(List<T> choices, String key, String question) {
    return choices.get(below(choices.size(), key, question));
  }
}
