package org.teachercloud.catalog.finding.collecting;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.teachercloud.catalog.finding.index.IndexedEntry;

/** Counts the matches that the caller sees and did not see before a moment, up to a number. */
public final class FreshHits extends SimpleCollector {

  private final Selection selection;
  private final Sight sight;
  private final long since;
  private final int most;
  private NumericDocValues codes;
  private NumericDocValues published;
  private int count;

  /**
   * @param since milliseconds of the epoch
   */
  public FreshHits(Selection selection, Sight sight, long since, int most) {
    this.selection = selection;
    this.sight = sight;
    this.since = since;
    this.most = most;
  }

  public int count() {
    return count;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    if (count >= most) {
      throw new CollectionTerminatedException();
    }
    codes = DocValues.getNumeric(context.reader(), IndexedEntry.CODE);
    published = DocValues.getNumeric(context.reader(), IndexedEntry.PUBLISHED);
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
    if (!sight.shows(doc, code) || selection.failed(code) != 0) {
      return;
    }
    published.advanceExact(doc);
    if (sight.since(doc, code, published.longValue()) > since && ++count >= most) {
      throw new CollectionTerminatedException();
    }
  }
}
