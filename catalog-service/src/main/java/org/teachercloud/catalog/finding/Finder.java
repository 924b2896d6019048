package org.teachercloud.catalog.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.teachercloud.catalog.finding.collecting.FacetedHits;
import org.teachercloud.catalog.finding.collecting.FreshHits;
import org.teachercloud.catalog.finding.collecting.NewestHits;
import org.teachercloud.catalog.finding.collecting.Selection;
import org.teachercloud.catalog.finding.collecting.Sight;
import org.teachercloud.catalog.finding.index.Facet;
import org.teachercloud.catalog.finding.index.IndexedEntry;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.finding.wording.Marks;

/** Answers questions from an index. */
public final class Finder {

  /** With fewer exact matches than this, mistakes are forgiven. */
  private static final int FEW = 3;

  private final SearchIndex index;
  private final InstantSource clock;

  public Finder(SearchIndex index) {
    this(index, InstantSource.system());
  }

  /**
   * @param clock tells which shares hold
   */
  public Finder(SearchIndex index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  public Found find(Question question) throws IOException {
    QueryText text = new QueryText(question.text());
    Selection selection = selection(question);
    IndexSearcher searcher = index.acquire();
    try {
      boolean relaxed = question.cursor() != null && question.cursor().relaxed();
      FacetedHits hits = null;
      if (text.isBlank()) {
        hits = hits(searcher, QueryText.everything(), selection, question);
      } else if (!relaxed) {
        hits = hits(searcher, text.exact(), selection, question);
        relaxed = hits.total() < FEW && question.cursor() == null;
      }
      if (relaxed) {
        FacetedHits wider = hits(searcher, text.relaxed(), selection, question);
        relaxed = hits == null || wider.total() > hits.total();
        hits = relaxed ? wider : hits;
      }
      return found(searcher, hits, question, relaxed, text);
    } finally {
      index.release(searcher);
    }
  }

  /** The summaries, without their last brace, of the matches published last, newest first. */
  public List<byte[]> newest(Question question) throws IOException {
    QueryText text = new QueryText(question.text());
    IndexSearcher searcher = index.acquire();
    try {
      NewestHits hits = new NewestHits(selection(question), sight(question), question.size());
      searcher.search(text.isBlank() ? QueryText.everything() : text.exact(), hits);
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      List<byte[]> answers = new ArrayList<>();
      for (int doc : hits.docs()) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        answers.add(bytes(leaf, IndexedEntry.ANSWER, doc));
      }
      return answers;
    } finally {
      index.release(searcher);
    }
  }

  /** How many matches she did not see before a moment, at most so many. */
  int fresh(Question question, Instant since, int most) throws IOException {
    QueryText text = new QueryText(question.text());
    FreshHits fresh =
        new FreshHits(selection(question), sight(question), since.toEpochMilli(), most);
    IndexSearcher searcher = index.acquire();
    try {
      searcher.search(text.isBlank() ? QueryText.everything() : text.exact(), fresh);
      return fresh.count();
    } finally {
      index.release(searcher);
    }
  }

  private FacetedHits hits(
      IndexSearcher searcher, Query query, Selection selection, Question question)
      throws IOException {
    Cursor cursor = question.cursor();
    FacetedHits.Hit after =
        cursor == null ? null : new FacetedHits.Hit(cursor.score(), cursor.tie(), 0);
    int institutions = index.institutions().words().size();
    FacetedHits hits =
        new FacetedHits(selection, sight(question), institutions, after, question.size());
    searcher.search(query, hits);
    return hits;
  }

  private Found found(
      IndexSearcher searcher, FacetedHits hits, Question question, boolean relaxed, QueryText text)
      throws IOException {
    List<FacetedHits.Hit> best = hits.best();
    Cursor next = null;
    if (best.size() > question.size()) {
      best = best.subList(0, question.size());
      FacetedHits.Hit last = best.getLast();
      next = new Cursor(relaxed, last.score(), last.tie());
    }
    Marks marks = text.isBlank() ? null : new Marks(text.marked());
    List<Found.Item> items = new ArrayList<>(best.size());
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (FacetedHits.Hit hit : best) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc(), leaves));
      byte[] answer = bytes(leaf, IndexedEntry.ANSWER, hit.doc());
      if (marks == null) {
        items.add(new Found.Item(answer, null, null));
      } else {
        String texts =
            new String(bytes(leaf, IndexedEntry.TEXTS, hit.doc()), StandardCharsets.UTF_8);
        items.add(marked(answer, texts.split("\0", -1), marks, question.language()));
      }
    }
    return new Found(items, next, hits, index, question.chosen());
  }

  /** In the caller's language where the words stand there, else in the other. */
  private static Found.Item marked(byte[] answer, String[] texts, Marks marks, String language) {
    int first = language.equals("en") ? 1 : 0;
    String[] marked = new String[2];
    for (int i = 0; i < 2; i++) {
      String mine = marks.mark(texts[2 * i + first]);
      marked[i] = mine == null ? marks.mark(texts[2 * i + 1 - first]) : mine;
    }
    return new Found.Item(answer, marked[0], marked[1]);
  }

  private static byte[] bytes(LeafReaderContext leaf, String field, int doc) throws IOException {
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    values.advanceExact(doc - leaf.docBase);
    BytesRef value = values.binaryValue();
    return Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
  }

  private Sight sight(Question question) {
    return new Sight(index, question.memberships(), clock.instant());
  }

  private Selection selection(Question question) {
    int[] bits = new int[Facet.values().length];
    for (Facet facet : Facet.values()) {
      for (String value : question.chosen().getOrDefault(facet, Set.of())) {
        bits[facet.ordinal()] |= facet == Facet.INSTITUTION ? 0 : bit(facet, value);
      }
    }
    Set<String> owners = question.chosen().getOrDefault(Facet.INSTITUTION, Set.of());
    return new Selection(bits, owners.isEmpty() ? null : index.institutionNumbers(owners));
  }

  /** A value that nothing has still shuts out everything: bit 31 stands for it. */
  private int bit(Facet facet, String value) {
    if (facet == Facet.LANGUAGE) {
      int number = index.languages().find(value);
      return 1 << (number < 0 ? 31 : number);
    }
    return 1 << List.of(facet.fixed()).indexOf(value);
  }

  /** Names of the values of a facet by number. */
  static List<String> names(SearchIndex index, Facet facet) {
    return switch (facet) {
      case LANGUAGE -> index.languages().words();
      case INSTITUTION -> index.institutions().words();
      default -> List.of(facet.fixed());
    };
  }
}
