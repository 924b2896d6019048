package org.teachercloud.catalog.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.teachercloud.catalog.finding.index.IndexedEntry;
import org.teachercloud.catalog.finding.index.LentFrequencies;
import org.teachercloud.catalog.finding.wording.Pinyin;
import org.teachercloud.catalog.finding.wording.Synonyms;
import org.teachercloud.catalog.finding.wording.Words;

/** What somebody typed. Nothing in it is syntax: every character is text. */
public final class QueryText {

  private static final float PAIRS_WEIGHT = 0.4f;
  private static final float TITLE_WEIGHT = 0.6f;
  private static final float PHRASE_WEIGHT = 3;
  private static final float WHOLE_TITLE_WEIGHT = 20;
  private static final int FUZZY_VARIANTS = 20;
  private static final LentFrequencies NEARLY = new LentFrequencies(FUZZY_VARIANTS);

  /** What is called otherwise comes after what is called as she called it. */
  private static final float SYNONYM_WEIGHT = 0.3f;

  private static final float SOUND_WEIGHT = 0.8f;

  private final String folded;
  private final List<String> words;
  private final Set<String> pairs;

  public QueryText(String typed) {
    folded = Words.fold(typed).strip();
    words = Words.of(folded);
    pairs = new LinkedHashSet<>(Words.pairs(folded));
  }

  /** Whether nothing is asked for that could stand in a text. */
  public boolean isBlank() {
    return words.isEmpty() && pairs.isEmpty();
  }

  /** Words and pairs to look for when marking matches. */
  List<String> marked() {
    List<String> marked = new ArrayList<>(words);
    marked.addAll(pairs);
    return marked;
  }

  /** Everything. */
  static Query everything() {
    return new MatchAllDocsQuery();
  }

  /** What was typed, or the same in other words of the field. */
  public Query exact() {
    List<String> variants = Synonyms.variants(folded);
    if (variants.isEmpty()) {
      return asTyped();
    }
    List<Query> ways = new ArrayList<>(List.of(asTyped()));
    for (String variant : variants) {
      QueryText other = new QueryText(variant);
      if (!other.isBlank()) {
        ways.add(new BoostQuery(other.asTyped(), SYNONYM_WEIGHT));
      }
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /** Every word, as it is segmented here or as pairs of characters. */
  private Query asTyped() {
    BooleanQuery.Builder match = new BooleanQuery.Builder();
    List<Query> ways = new ArrayList<>();
    if (!words.isEmpty()) {
      ways.add(all(IndexedEntry.WORDS, new LinkedHashSet<>(words)));
    }
    if (!pairs.isEmpty()) {
      ways.add(new BoostQuery(byPairs(), words.isEmpty() ? 1 : PAIRS_WEIGHT));
    }
    match.add(either(ways), Occur.MUST);
    preferTitles(match);
    return match.build();
  }

  /** Some of the words, with typing mistakes. */
  Query relaxed() {
    List<String> latin = words.stream().filter(word -> !Words.isChinese(word.charAt(0))).toList();
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    for (String word : new LinkedHashSet<>(latin)) {
      some.add(nearly(word, word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2, 1), Occur.SHOULD);
    }
    for (String pair : pairs) {
      some.add(term(IndexedEntry.PAIRS, pair), Occur.SHOULD);
    }
    int groups = (int) latin.stream().distinct().count() + pairs.size();
    some.setMinimumNumberShouldMatch(groups <= 2 ? 1 : (groups * 3 + 4) / 5);
    List<Query> ways = new ArrayList<>(List.of(some.build()));
    bySound().ifPresent(ways::add);
    for (String run : Words.runs(folded)) {
      if (latin.isEmpty() && run.length() >= 3 && run.length() <= 6) {
        ways.add(nearly(run, 1, 0));
      }
    }
    BooleanQuery.Builder match = new BooleanQuery.Builder();
    match.add(either(ways), Occur.MUST);
    preferTitles(match);
    return match.build();
  }

  /**
   * Latin letters meant as the sound of Chinese, beside Chinese characters that have to be there.
   */
  private Optional<Query> bySound() {
    BooleanQuery.Builder sounds = new BooleanQuery.Builder();
    for (Set<String> way : Pinyin.meant(folded)) {
      sounds.add(all(IndexedEntry.PINYIN, way), Occur.SHOULD);
    }
    Query any = sounds.build();
    if (((BooleanQuery) any).clauses().isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(any, Occur.MUST);
    pairs.stream()
        .filter(pair -> pair.length() > 1)
        .forEach(pair -> both.add(term(IndexedEntry.PAIRS, pair), Occur.MUST));
    return Optional.of(new BoostQuery(both.build(), SOUND_WEIGHT));
  }

  private Query byPairs() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String pair : pairs) {
      all.add(
          pair.length() == 1
              ? new ConstantScoreQuery(new PrefixQuery(new Term(IndexedEntry.PAIRS, pair)))
              : term(IndexedEntry.PAIRS, pair),
          Occur.MUST);
    }
    for (String word : new LinkedHashSet<>(words)) {
      if (!Words.isChinese(word.charAt(0))) {
        all.add(term(IndexedEntry.WORDS, word), Occur.MUST);
      }
    }
    return all.build();
  }

  private void preferTitles(BooleanQuery.Builder match) {
    for (String word : new LinkedHashSet<>(words)) {
      match.add(new BoostQuery(term(IndexedEntry.TITLE, word), TITLE_WEIGHT), Occur.SHOULD);
    }
    if (words.size() > 1) {
      Query phrase = new PhraseQuery(IndexedEntry.TITLE, words.toArray(String[]::new));
      match.add(new BoostQuery(phrase, PHRASE_WEIGHT), Occur.SHOULD);
    }
    Query whole = new ConstantScoreQuery(term(IndexedEntry.WHOLE_TITLE, folded));
    match.add(new BoostQuery(whole, WHOLE_TITLE_WEIGHT), Occur.SHOULD);
  }

  private static Query nearly(String word, int edits, int prefix) {
    Query exact = term(IndexedEntry.WORDS, word);
    if (edits == 0) {
      return exact;
    }
    Query fuzzy =
        new FuzzyQuery(
            new Term(IndexedEntry.WORDS, word), edits, prefix, FUZZY_VARIANTS, true, NEARLY);
    return new DisjunctionMaxQuery(List.of(exact, fuzzy), 0);
  }

  private static Query all(String field, Set<String> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(term(field, word), Occur.MUST));
    return all.build();
  }

  private static Query either(List<Query> ways) {
    if (ways.size() == 1) {
      return ways.getFirst();
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    ways.forEach(way -> either.add(way, Occur.SHOULD));
    return either.build();
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
