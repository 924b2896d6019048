package org.teachercloud.catalog.finding.collecting;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.teachercloud.catalog.finding.index.IndexedEntry;

/** Goes through what matches and the caller may see, until enough was seen. */
public final class VisibleHits extends SimpleCollector {

  /** What is done with each of them. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes a match.
     *
     * @param doc its number in the whole index, which another replica gives to another resource
     * @param tie orders what is otherwise equal, on every replica alike
     * @return false to stop
     */
    boolean take(int doc, long code, long tie) throws IOException;
  }

  private final Sight sight;
  private final Taker taker;
  private NumericDocValues codes;
  private NumericDocValues ties;
  private int base;
  private boolean enough;

  public VisibleHits(Sight sight, Taker taker) {
    this.sight = sight;
    this.taker = taker;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    if (enough) {
      throw new CollectionTerminatedException();
    }
    base = context.docBase;
    codes = DocValues.getNumeric(context.reader(), IndexedEntry.CODE);
    ties = DocValues.getNumeric(context.reader(), IndexedEntry.TIE);
    sight.in(context.reader());
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public void collect(int doc) throws IOException {
    codes.advanceExact(doc);
    long code = codes.longValue();
    if (sight.shows(doc, code)) {
      ties.advanceExact(doc);
      if (!taker.take(base + doc, code, ties.longValue())) {
        enough = true;
        throw new CollectionTerminatedException();
      }
    }
  }
}
