package org.teachercloud.catalog.finding.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOSupplier;

/**
 * Words that are nearly the one that was typed, as Lucene finds them: the most frequent lends its
 * frequency to the others, so that a rare mistake in a title is not worth more than the word. Only
 * what is there lends and is looked for, see {@link LiveSearcher}.
 */
public final class LentFrequencies extends MultiTermQuery.RewriteMethod {

  private final int most;

  /**
   * @param most words that are looked for at most
   */
  public LentFrequencies(int most) {
    this.most = most;
  }

  private record Nearly(TermQuery query, float boost) {}

  @Override
  public Query rewrite(IndexSearcher searcher, MultiTermQuery query) throws IOException {
    LiveSearcher live = (LiveSearcher) searcher;
    Query found = FuzzyQuery.defaultRewriteMethod(most).rewrite(searcher, query);
    List<Nearly> all = new ArrayList<>();
    gather(found.rewrite(searcher), 1, all);
    int lent = 0;
    List<Nearly> there = new ArrayList<>();
    for (Nearly one : all) {
      int frequency = live.frequency(one.query().getTerm());
      lent = Math.max(lent, frequency);
      if (frequency > 0) {
        there.add(one);
      }
    }
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    for (Nearly one : there) {
      Query term = new TermQuery(one.query().getTerm(), lent(searcher, one.query(), lent));
      some.add(one.boost() == 1 ? term : new BoostQuery(term, one.boost()), Occur.SHOULD);
    }
    return some.build();
  }

  private static void gather(Query query, float boost, List<Nearly> all) {
    switch (query) {
      case BooleanQuery either -> {
        for (BooleanClause clause : either) {
          gather(clause.query(), boost, all);
        }
      }
      case BoostQuery boosted -> gather(boosted.getQuery(), boost * boosted.getBoost(), all);
      case TermQuery term -> all.add(new Nearly(term, boost));
      default -> {
        // Nothing was found.
      }
    }
  }

  private static TermStates lent(IndexSearcher searcher, TermQuery query, int frequency)
      throws IOException {
    TermStates own = query.getTermStates();
    TermStates lent = new TermStates(searcher.getTopReaderContext());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      IOSupplier<TermState> place = own.get(leaf);
      TermState state = place == null ? null : place.get();
      if (state != null) {
        lent.register(state, leaf.ord);
      }
    }
    lent.accumulateStatistics(frequency, LiveSearcher.LENT);
    return lent;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LentFrequencies same && same.most == most;
  }

  @Override
  public int hashCode() {
    return most;
  }
}
