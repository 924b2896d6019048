package org.teachercloud.catalog.finding.suggesting;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.finding.collecting.FacetedHits;
import org.teachercloud.catalog.finding.collecting.Selection;
import org.teachercloud.catalog.finding.collecting.Sight;
import org.teachercloud.catalog.finding.collecting.VisibleHits;
import org.teachercloud.catalog.finding.index.IndexedEntry;
import org.teachercloud.catalog.finding.index.LiveSearcher;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.finding.index.StoredBytes;
import org.teachercloud.catalog.finding.wording.Words;

/** More like a resource: what shares the words that set it apart, as the caller sees it. */
final class SimilarFinder {

  private static final int WORDS = 14;
  private static final int TITLE_WEIGHT = 3;

  private final SearchIndex index;
  private final InstantSource clock;

  SimilarFinder(SearchIndex index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  /**
   * The most similar first.
   *
   * @param memberships slugs of the caller's institutions
   * @return summaries as JSON; empty where she does not see the resource itself
   */
  Optional<List<byte[]>> like(UUID id, Set<String> memberships, int size) throws IOException {
    Sight sight = new Sight(index, memberships, clock.instant());
    LiveSearcher searcher = index.acquire();
    try {
      Query itself = new TermQuery(new Term(IndexedEntry.ID, id.toString()));
      int[] found = {-1};
      searcher.search(
          itself,
          new VisibleHits(
              sight,
              (doc, code, tie) -> {
                found[0] = doc;
                return false;
              }));
      if (found[0] < 0) {
        return Optional.empty();
      }
      Query alike = alike(searcher, texts(searcher, found[0]));
      BooleanQuery others =
          new BooleanQuery.Builder().add(alike, Occur.MUST).add(itself, Occur.MUST_NOT).build();
      FacetedHits hits =
          new FacetedHits(
              Selection.everything(), sight, index.institutions().words().size(), null, size);
      searcher.search(others, hits);
      List<byte[]> answers = new java.util.ArrayList<>();
      for (FacetedHits.Hit hit : hits.best().stream().limit(size).toList()) {
        answers.add(StoredBytes.of(searcher, IndexedEntry.ANSWER, hit.doc()));
      }
      return Optional.of(answers);
    } finally {
      index.release(searcher);
    }
  }

  private static Map<String, Integer> texts(IndexSearcher searcher, int doc) throws IOException {
    byte[] texts = StoredBytes.of(searcher, IndexedEntry.TEXTS, doc);
    Map<String, Integer> words = new LinkedHashMap<>();
    add(words, IndexedEntry.title(texts), TITLE_WEIGHT);
    add(words, IndexedEntry.summary(texts), 1);
    return words;
  }

  private static void add(Map<String, Integer> words, Text text, int weight) {
    for (String one : text.byLanguage().values()) {
      Words.of(Words.fold(one)).forEach(word -> words.merge(word, weight, Integer::sum));
    }
  }

  /** The words of which there are many here and few elsewhere, each weighing as much as that. */
  private static Query alike(LiveSearcher searcher, Map<String, Integer> words) throws IOException {
    int all = searcher.getIndexReader().numDocs();
    record Telling(Term term, double weight) {}
    List<Telling> telling = new java.util.ArrayList<>();
    for (Map.Entry<String, Integer> word : words.entrySet()) {
      Term term = new Term(IndexedEntry.WORDS, word.getKey());
      double rarity = Math.log((1.0 + all) / (1.0 + searcher.frequency(term)));
      telling.add(new Telling(term, word.getValue() * rarity));
    }
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    telling.stream()
        .sorted(Comparator.comparingDouble(Telling::weight).reversed())
        .limit(WORDS)
        .filter(one -> one.weight() > 0)
        .forEach(
            one ->
                some.add(
                    new BoostQuery(new TermQuery(one.term()), (float) one.weight()), Occur.SHOULD));
    some.setMinimumNumberShouldMatch(Math.min(2, words.size()));
    return some.build();
  }
}
