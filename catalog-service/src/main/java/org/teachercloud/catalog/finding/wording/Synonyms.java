package org.teachercloud.catalog.finding.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Words of the field that mean the same, in both languages, from a list of ours. */
public final class Synonyms {

  private static final int MOST_VARIANTS = 4;

  /** Every name, folded, with the line on which it stands. */
  private static final TreeMap<String, List<String>> MEANINGS = new TreeMap<>();

  /** The names by their first character. */
  private static final Map<Character, List<String>> BY_FIRST = new HashMap<>();

  /** As they are written in the list, by their folded form. */
  private static final Map<String, String> WRITTEN = new HashMap<>();

  static {
    try (InputStream in = Synonyms.class.getResourceAsStream("/finding/synonyms.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(Synonyms::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    MEANINGS
        .keySet()
        .forEach(
            name -> BY_FIRST.computeIfAbsent(name.charAt(0), c -> new ArrayList<>()).add(name));
  }

  private Synonyms() {}

  /**
   * The same wish in other words: the longest name of the list that stands in it is replaced by
   * each of the others. Empty where none stands in it.
   */
  public static List<String> variants(String folded) {
    String longest = null;
    int where = 0;
    for (int at = 0; at < folded.length(); at++) {
      for (String name : BY_FIRST.getOrDefault(folded.charAt(at), List.of())) {
        if ((longest == null || name.length() > longest.length())
            && folded.startsWith(name, at)
            && isWhole(folded, at, at + name.length())) {
          longest = name;
          where = at;
        }
      }
    }
    if (longest == null) {
      return List.of();
    }
    Set<String> variants = new LinkedHashSet<>();
    for (String other : MEANINGS.get(longest)) {
      if (!other.equals(longest) && variants.size() < MOST_VARIANTS) {
        String rest = folded.substring(where + longest.length());
        variants.add((folded.substring(0, where) + " " + other + " " + rest).strip());
      }
    }
    return List.copyOf(variants);
  }

  /** Names of the list that begin so, as they are written there. */
  public static List<String> beginningWith(String folded, int most) {
    return MEANINGS.tailMap(folded, true).keySet().stream()
        .takeWhile(name -> name.startsWith(folded))
        .limit(most)
        .map(WRITTEN::get)
        .toList();
  }

  private static void add(String line) {
    List<String> names = new ArrayList<>();
    for (String name : line.split("\\|")) {
      String folded = Words.fold(name).strip();
      names.add(folded);
      WRITTEN.put(folded, name.strip());
    }
    names.forEach(
        name ->
            MEANINGS.merge(
                name,
                names,
                (one, other) -> {
                  List<String> both = new ArrayList<>(one);
                  both.addAll(other);
                  return both;
                }));
  }

  /** An English name is not the beginning of a longer word. */
  private static boolean isWhole(String text, int from, int to) {
    return (from == 0 || !isLatin(text.charAt(from - 1)) || !isLatin(text.charAt(from)))
        && (to == text.length() || !isLatin(text.charAt(to)) || !isLatin(text.charAt(to - 1)));
  }

  private static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && !Words.isChinese(c);
  }
}
