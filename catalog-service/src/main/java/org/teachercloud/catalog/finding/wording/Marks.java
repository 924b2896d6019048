package org.teachercloud.catalog.finding.wording;

import java.util.Arrays;
import java.util.List;

/** Marks in a text where the words of a query stand. */
public final class Marks {

  /** English endings that a stem may have lost. */
  private static final int LONGEST_ENDING = 5;

  private static final int WINDOW = 240;

  private final List<String> words;

  public Marks(List<String> words) {
    this.words = words;
  }

  /** The text, HTML-escaped, with marks; null where nothing is to be marked. Long texts are cut. */
  public String mark(String text) {
    if (text.isEmpty()) {
      return null;
    }
    String folded = Words.foldInPlace(text);
    boolean[] marked = new boolean[text.length()];
    boolean any = false;
    for (String word : words) {
      any |=
          Words.isChinese(word.charAt(0))
              ? chinese(folded, word, marked)
              : latin(folded, word, marked);
    }
    return any ? written(text, marked) : null;
  }

  private static boolean chinese(String folded, String word, boolean[] marked) {
    boolean any = false;
    for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      Arrays.fill(marked, at, at + word.length(), true);
      any = true;
    }
    return any;
  }

  private static boolean latin(String folded, String stem, boolean[] marked) {
    String start =
        stem.length() > 3 && stem.endsWith("i") ? stem.substring(0, stem.length() - 1) : stem;
    boolean any = false;
    for (int at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, at + 1)) {
      int end = at + start.length();
      while (end < folded.length() && isLatin(folded.charAt(end))) {
        end++;
      }
      boolean begins = at == 0 || !isLatin(folded.charAt(at - 1));
      if (begins && end - at - start.length() <= LONGEST_ENDING) {
        Arrays.fill(marked, at, end, true);
        any = true;
      }
    }
    return any;
  }

  private static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && !Words.isChinese(c);
  }

  private static String written(String text, boolean[] marked) {
    int from = 0;
    int to = text.length();
    if (to > WINDOW) {
      int first = 0;
      while (!marked[first]) {
        first++;
      }
      from = Math.max(0, Math.min(first - WINDOW / 4, to - WINDOW));
      to = from + WINDOW;
    }
    StringBuilder out = new StringBuilder(to - from + 40).append(from > 0 ? "…" : "");
    for (int i = from; i < to; i++) {
      if (marked[i] && (i == from || !marked[i - 1])) {
        out.append("<mark>");
      }
      switch (text.charAt(i)) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(text.charAt(i));
      }
      if (marked[i] && (i + 1 == to || !marked[i + 1])) {
        out.append("</mark>");
      }
    }
    return out.append(to < text.length() ? "…" : "").toString();
  }
}
