package org.teachercloud.catalog.finding.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.teachercloud.catalog.describing.Text;

/**
 * Where somebody who types the beginning of something may mean an entry: its titles from each of
 * their words on, as they are written and, if Chinese, as they sound; and its owner's names.
 */
public final class Beginnings {

  public static final String TITLES = "begins";
  public static final String SOUNDS = "sounds";
  public static final String OWNERS = "owner";

  /** Nobody types more before she chooses. */
  public static final int LONGEST = 32;

  private static final int MOST_WORDS = 12;

  /** Beginnings this short are terms of their own: too many longer ones begin so. */
  private static final int SHORT = 2;

  private static final char SHORT_MARK = '\u0001';

  private Beginnings() {}

  public static void add(Document document, Text title, Set<String> owners) {
    Set<String> titles = new LinkedHashSet<>();
    Set<String> sounds = new LinkedHashSet<>();
    for (String whole : title.byLanguage().values()) {
      String folded = Words.fold(whole).strip();
      for (int at : wordsIn(folded)) {
        titles.add(cut(folded.substring(at)));
        sounds.addAll(sounds(folded, at));
      }
    }
    Set<String> names = new LinkedHashSet<>();
    for (String owner : owners) {
      String folded = Words.fold(owner).strip();
      names.add(cut(folded));
      names.addAll(sounds(folded, 0));
    }
    add(document, TITLES, titles);
    add(document, SOUNDS, sounds);
    add(document, OWNERS, names);
  }

  /** All that begins so. */
  public static Query query(String field, String beginning) {
    return beginning.length() <= SHORT
        ? new TermQuery(new Term(field, SHORT_MARK + beginning))
        : new PrefixQuery(new Term(field, cut(beginning)));
  }

  private static void add(Document document, String field, Set<String> beginnings) {
    Set<String> terms = new LinkedHashSet<>(beginnings);
    for (String one : beginnings) {
      for (int length = 1; length <= Math.min(SHORT, one.length()); length++) {
        terms.add(SHORT_MARK + one.substring(0, length));
      }
    }
    terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
  }

  /** Where the first words of a folded text begin. */
  private static List<Integer> wordsIn(String folded) {
    List<Integer> places = new ArrayList<>();
    int from = 0;
    for (String word : Words.of(folded)) {
      // A stem need not be the beginning of its word in full.
      boolean whole = word.length() <= 3 || Words.isChinese(word.charAt(0));
      int at = folded.indexOf(whole ? word : word.substring(0, word.length() - 1), from);
      if (at >= 0 && places.size() < MOST_WORDS) {
        places.add(at);
        from = at + 1;
      }
    }
    return places;
  }

  /** How the stretch of Chinese sounds that begins there: in full, and by initials. */
  private static List<String> sounds(String folded, int from) {
    int to = from;
    while (to < Math.min(folded.length(), from + LONGEST) && Words.isChinese(folded.charAt(to))) {
      to++;
    }
    if (to == from) {
      return List.of();
    }
    List<String> syllables = Pinyin.of(folded.substring(from, to));
    return List.of(cut(String.join("", syllables)), cut(Pinyin.initialsOf(syllables)));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
