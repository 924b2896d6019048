package org.teachercloud.catalog.finding.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How Chinese sounds, written in Latin letters without tones. Single characters read as ICU reads
 * them ({@code Han-Latin}), words in which they are read otherwise by a list of ours; ü is v, as it
 * is typed.
 */
public final class Pinyin {

  /** Letters without a gap can be divided in several ways: xian is 先 or 西安. */
  private static final int MOST_WAYS = 4;

  private static final int LONGEST_SYLLABLE = 6;
  private static final int LONGEST = 60;
  private static final int LONGEST_INITIALS = 12;
  private static final int INITIALS_TOGETHER = 3;

  private static final String[] SOUNDS = new String[Character.MAX_VALUE + 1];
  private static final Set<String> SYLLABLES = new HashSet<>();
  private static final Map<String, List<String>> WORDS = new HashMap<>();
  private static final int LONGEST_WORD;

  static {
    for (String line : lines("pinyin.txt")) {
      String[] row = line.split(" ");
      SYLLABLES.add(row[0]);
      for (char c : row[1].toCharArray()) {
        SOUNDS[c] = row[0];
      }
    }
    for (String line : lines("readings.txt")) {
      String[] row = line.split(" ");
      WORDS.put(row[0], List.of(row).subList(1, row.length));
    }
    LONGEST_WORD = WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private Pinyin() {}

  /** A syllable for each character of an unbroken stretch of Chinese; empty where unknown. */
  static List<String> of(String run) {
    List<String> syllables = new ArrayList<>(run.length());
    int at = 0;
    while (at < run.length()) {
      List<String> word = null;
      for (int length = Math.min(LONGEST_WORD, run.length() - at); length > 1; length--) {
        word = WORDS.get(run.substring(at, at + length));
        if (word != null) {
          break;
        }
      }
      if (word == null) {
        String sound = SOUNDS[run.charAt(at)];
        word = List.of(sound == null ? "" : sound);
      }
      syllables.addAll(word);
      at += word.size();
    }
    return syllables;
  }

  /** What of a folded text is kept to be found by its sound: neighbouring syllables, initials. */
  public static List<String> terms(String folded) {
    List<String> terms = new ArrayList<>();
    for (String run : Words.runs(folded)) {
      List<String> syllables = of(run);
      terms.addAll(pairs(syllables));
      terms.addAll(initials(initialsOf(syllables)));
    }
    return terms;
  }

  /**
   * What has to be there if Latin letters are meant as sounds: alternatives, of each all terms;
   * none where they cannot be meant so. One syllable alone says too little.
   */
  public static List<Set<String>> meant(String letters) {
    String together = letters.replaceAll("[^a-z]", "");
    List<Set<String>> ways = new ArrayList<>();
    if (together.length() > LONGEST) {
      return ways;
    }
    List<List<String>> divisions = new ArrayList<>();
    divide(together, 0, new ArrayList<>(), divisions);
    for (List<String> division : divisions) {
      if (division.size() > 1) {
        ways.add(new LinkedHashSet<>(pairs(division)));
      }
    }
    if (divisions.isEmpty()
        && together.length() >= INITIALS_TOGETHER
        && together.length() <= LONGEST_INITIALS) {
      ways.add(new LinkedHashSet<>(initials(together)));
    }
    return ways;
  }

  static String initialsOf(List<String> syllables) {
    StringBuilder initials = new StringBuilder();
    syllables.forEach(one -> initials.append(one.isEmpty() ? '?' : one.charAt(0)));
    return initials.toString();
  }

  /** Long syllables first, so that the usual division is the first. */
  private static void divide(
      String letters, int from, List<String> before, List<List<String>> divisions) {
    if (from == letters.length()) {
      divisions.add(List.copyOf(before));
      return;
    }
    for (int end = Math.min(letters.length(), from + LONGEST_SYLLABLE); end > from; end--) {
      String syllable = letters.substring(from, end);
      if (divisions.size() < MOST_WAYS && SYLLABLES.contains(syllable) && canGoOn(letters, end)) {
        before.add(syllable);
        divide(letters, end, before, divisions);
        before.removeLast();
      }
    }
  }

  /** No syllable begins with these; asking early keeps the search for ways short. */
  private static boolean canGoOn(String letters, int end) {
    return end == letters.length() || "iuv".indexOf(letters.charAt(end)) < 0;
  }

  private static List<String> pairs(List<String> syllables) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < syllables.size(); i++) {
      pairs.add(syllables.get(i) + " " + syllables.get(i + 1));
    }
    return pairs;
  }

  /** Initials by threes, marked so that none is taken for a syllable. */
  private static List<String> initials(String initials) {
    List<String> threes = new ArrayList<>();
    for (int i = 0; i + INITIALS_TOGETHER <= initials.length(); i++) {
      threes.add("." + initials.substring(i, i + INITIALS_TOGETHER));
    }
    return threes;
  }

  private static List<String> lines(String name) {
    try (InputStream in = Pinyin.class.getResourceAsStream("/finding/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
