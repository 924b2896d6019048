package org.teachercloud.catalog.finding.collecting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.teachercloud.catalog.finding.index.Facet;
import org.teachercloud.catalog.finding.index.FacetCode;
import org.teachercloud.catalog.finding.index.IndexedEntry;

/**
 * Collects one page and counts every facet in one pass over the matches. A facet's own selection
 * does not shut out its other values: they are counted as they would be if chosen as well.
 */
public final class FacetedHits extends SimpleCollector {

  /** How much a doubling of learners adds to a score. */
  private static final float POPULARITY = 0.02f;

  private static final Facet[] FACETS = Facet.values();

  private final Selection selection;
  private final Sight sight;
  private final Hit after;
  private final int size;
  private final int[][] counts = new int[FACETS.length][];
  private final PriorityQueue<Hit> page;
  private NumericDocValues codes;
  private NumericDocValues ties;
  private Scorable scorer;
  private int base;
  private int total;

  /**
   * @param after the last hit of the page before; null for the first page
   */
  public FacetedHits(Selection selection, Sight sight, int institutions, Hit after, int size) {
    this.selection = selection;
    this.sight = sight;
    this.after = after;
    this.size = size;
    this.page = new PriorityQueue<>(size + 2);
    for (Facet facet : FACETS) {
      counts[facet.ordinal()] = new int[facet == Facet.INSTITUTION ? institutions : 32];
    }
  }

  /** A match. Ordered from worse to better. */
  public record Hit(float score, long tie, int doc) implements Comparable<Hit> {
    @Override
    public int compareTo(Hit other) {
      int byScore = Float.compare(score, other.score);
      return byScore == 0 ? Long.compare(tie, other.tie) : byScore;
    }
  }

  public int total() {
    return total;
  }

  int count(Facet facet, int value) {
    return counts[facet.ordinal()][value];
  }

  public int[] counts(Facet facet) {
    return counts[facet.ordinal()];
  }

  /** Best first; one more than the page where there is another page. Empties the queue. */
  public List<Hit> best() {
    List<Hit> best = new ArrayList<>(page.size());
    while (!page.isEmpty()) {
      best.add(page.poll());
    }
    return best.reversed();
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    base = context.docBase;
    codes = DocValues.getNumeric(context.reader(), IndexedEntry.CODE);
    ties = DocValues.getNumeric(context.reader(), IndexedEntry.TIE);
    sight.in(context.reader());
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  @Override
  public void collect(int doc) throws IOException {
    codes.advanceExact(doc);
    long code = codes.longValue();
    if (!sight.shows(doc, code)) {
      return;
    }
    int failed = selection.failed(code);
    if (failed == 0) {
      total++;
      for (Facet facet : FACETS) {
        add(facet, code);
      }
      keep(doc, code);
    } else if ((failed & failed - 1) == 0) {
      add(FACETS[Integer.numberOfTrailingZeros(failed)], code);
    }
  }

  private void keep(int doc, long code) throws IOException {
    float score = scorer.score() * (1 + POPULARITY * FacetCode.popularity(code));
    Hit worst = page.size() > size ? page.peek() : null;
    if (worst != null && score < worst.score()) {
      return;
    }
    ties.advanceExact(doc);
    Hit hit = new Hit(score, ties.longValue(), base + doc);
    if (after == null || hit.compareTo(after) < 0) {
      page.add(hit);
      if (page.size() > size + 1) {
        page.poll();
      }
    }
  }

  private void add(Facet facet, long code) {
    int[] count = counts[facet.ordinal()];
    switch (facet) {
      case KIND -> count[FacetCode.kind(code)]++;
      case SUBJECT -> count[FacetCode.subject(code)]++;
      case PHASE -> addAll(count, FacetCode.phases(code));
      case STAGE -> addAll(count, FacetCode.stages(code));
      case LANGUAGE -> addAll(count, FacetCode.languages(code));
      case INSTITUTION -> count[FacetCode.institution(code)]++;
    }
  }

  private static void addAll(int[] count, int bits) {
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      count[Integer.numberOfTrailingZeros(rest)]++;
    }
  }
}
