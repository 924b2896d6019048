package org.teachercloud.catalog.finding.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives words small numbers, for ever the same within one index; kept with its checkpoint. */
public final class Numbers {

  private final int limit;
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private volatile List<String> words = List.of();

  /** At most so many numbers; what comes later shares the last. */
  Numbers(int limit, String kept) {
    this.limit = limit;
    if (kept != null && !kept.isEmpty()) {
      for (String word : kept.split("\n")) {
        of(word);
      }
    }
  }

  /** The number of a word; a new word gets a new one. Only the writing thread asks. */
  int of(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int number = Math.min(words.size(), limit - 1);
    if (words.size() < limit) {
      List<String> longer = new ArrayList<>(words);
      longer.add(word);
      words = List.copyOf(longer);
    }
    numbers.put(word, number);
    return number;
  }

  /** The number of a word, -1 where it has none. */
  public int find(String word) {
    return numbers.getOrDefault(word, -1);
  }

  /** All words, each at its number. */
  public List<String> words() {
    return words;
  }

  String kept() {
    return String.join("\n", words);
  }
}
