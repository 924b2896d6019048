package org.teachercloud.catalog.finding.collecting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.teachercloud.catalog.finding.index.IndexedEntry;

/** Keeps the matches that were published last, whatever their score. */
public final class NewestHits extends SimpleCollector {

  private final Selection selection;
  private final Sight sight;
  private final int size;
  private final PriorityQueue<FacetedHits.Hit> newest = new PriorityQueue<>();
  private NumericDocValues codes;
  private NumericDocValues ties;
  private int base;

  public NewestHits(Selection selection, Sight sight, int size) {
    this.selection = selection;
    this.sight = sight;
    this.size = size;
  }

  /** Numbers of documents, the newest first. Empties the queue. */
  public List<Integer> docs() {
    List<Integer> docs = new ArrayList<>(newest.size());
    while (!newest.isEmpty()) {
      docs.add(newest.poll().doc());
    }
    return docs.reversed();
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    base = context.docBase;
    codes = DocValues.getNumeric(context.reader(), IndexedEntry.CODE);
    sight.in(context.reader());
    ties = DocValues.getNumeric(context.reader(), IndexedEntry.TIE);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public void collect(int doc) throws IOException {
    codes.advanceExact(doc);
    long code = codes.longValue();
    if (sight.shows(doc, code) && selection.failed(code) == 0) {
      ties.advanceExact(doc);
      newest.add(new FacetedHits.Hit(0, ties.longValue(), base + doc));
      if (newest.size() > size) {
        newest.poll();
      }
    }
  }
}
