package org.teachercloud.catalog.finding.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * Scores by what is there. Lucene counts what was replaced or removed until it merges it away,
 * which each replica does at a time of its own; here it counts for nothing, so that replicas with
 * the same resources give the same scores, the same order and the same cursors. Counted once for
 * each state of the index.
 */
public final class LiveSearcher extends IndexSearcher {

  /**
   * In place of how often a term stands anywhere: its frequency is another's and is not counted.
   */
  static final long LENT = Long.MAX_VALUE / 2;

  /** What is kept of one state of the index, so that it stays small where nothing changes. */
  private static final int TERMS_KEPT = 20_000;

  private final Map<Term, Integer> frequencies = new ConcurrentHashMap<>();
  private final Map<String, CollectionStatistics> fields = new ConcurrentHashMap<>();

  LiveSearcher(IndexReader reader) {
    super(reader);
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    int live = totalTermFreq == LENT ? docFreq : Math.max(1, frequency(term));
    return new TermStatistics(term.bytes(), live, Math.max(live, totalTermFreq));
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics known = fields.get(field);
    if (known == null) {
      CollectionStatistics counted = super.collectionStatistics(field);
      if (counted == null) {
        return null;
      }
      known = live(field, counted);
      fields.put(field, known);
    }
    return known;
  }

  /** How many resources have a term. */
  public int frequency(Term term) throws IOException {
    Integer known = frequencies.get(term);
    if (known == null) {
      known = 0;
      for (LeafReaderContext leaf : getIndexReader().leaves()) {
        known += frequency(leaf.reader(), term);
      }
      if (frequencies.size() >= TERMS_KEPT) {
        frequencies.clear();
      }
      frequencies.put(term, known);
    }
    return known;
  }

  private static int frequency(LeafReader leaf, Term term) throws IOException {
    Bits live = leaf.getLiveDocs();
    if (live == null) {
      return leaf.docFreq(term);
    }
    Terms terms = leaf.terms(term.field());
    TermsEnum all = terms == null ? null : terms.iterator();
    if (all == null || !all.seekExact(term.bytes())) {
      return 0;
    }
    int count = 0;
    PostingsEnum postings = all.postings(null, PostingsEnum.NONE);
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      count += live.get(postings.docID()) ? 1 : 0;
    }
    return count;
  }

  /**
   * Of the lengths that scores are made with, which are rounded: so the mean is the same whether
   * something was removed or not.
   */
  private CollectionStatistics live(String field, CollectionStatistics counted) throws IOException {
    long docs = 0;
    long lengths = 0;
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      NumericDocValues norms = leaf.reader().getNormValues(field);
      if (norms == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(norms.docID())) {
          docs++;
          lengths += SmallFloat.byte4ToInt((byte) norms.longValue());
        }
      }
    }
    docs = docs == 0 ? Math.max(1, getIndexReader().numDocs()) : docs;
    return new CollectionStatistics(
        field,
        getIndexReader().maxDoc(),
        docs,
        Math.max(docs, lengths == 0 ? counted.sumTotalTermFreq() : lengths),
        docs);
  }
}
