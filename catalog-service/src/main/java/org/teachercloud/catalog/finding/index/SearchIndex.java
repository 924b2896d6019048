package org.teachercloud.catalog.finding.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.teachercloud.catalog.finding.wording.Words;

/** The index of one replica. One thread writes, many read. */
public final class SearchIndex implements Closeable {

  /** Length of a text counts less than usual: an English twin of a title is no padding. */
  private static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.4f);

  private static final double BUFFER_MEGABYTES = 32;

  /** Every search looks its words up in each segment; merging more makes writing dearer instead. */
  private static final int SEGMENTS_PER_TIER = 4;

  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Numbers institutions;
  private final Numbers languages;
  private final long checkpoint;

  /**
   * Opens the index as it was left, or begins an empty one where the rules have changed.
   *
   * @throws IOException where what lies there cannot be read
   */
  public SearchIndex(Directory directory) throws IOException {
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setSimilarity(SIMILARITY)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER))
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false));
    Map<String, String> kept = new HashMap<>();
    if (writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    }
    if (!Integer.toString(Words.VERSION).equals(kept.get("rules"))) {
      writer.deleteAll();
      kept.clear();
    }
    checkpoint = Long.parseLong(kept.getOrDefault("change", "0"));
    institutions = new Numbers(FacetCode.INSTITUTIONS, kept.get("institutions"));
    languages = new Numbers(FacetCode.LANGUAGES, kept.get("languages"));
    searchers =
        new SearcherManager(
            writer,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                IndexSearcher searcher = new LiveSearcher(reader);
                searcher.setSimilarity(SIMILARITY);
                searcher.setQueryCache(null);
                return searcher;
              }
            });
  }

  /** The number of the last change that the index was committed with. */
  public long checkpoint() {
    return checkpoint;
  }

  public void put(Entry entry) throws IOException {
    writer.updateDocument(
        new Term(IndexedEntry.ID, entry.id().toString()),
        IndexedEntry.of(entry, institutions, languages));
  }

  public void remove(Collection<UUID> ids) throws IOException {
    for (UUID id : ids) {
      writer.deleteDocuments(new Term(IndexedEntry.ID, id.toString()));
    }
  }

  /** Makes everything put and removed so far visible to searches. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Makes everything so far survive the process, together with the number of its last change. */
  public void commit(long change) throws IOException {
    writer.setLiveCommitData(
        Map.of(
                "rules", Integer.toString(Words.VERSION),
                "change", Long.toString(change),
                "institutions", institutions.kept(),
                "languages", languages.kept())
            .entrySet());
    writer.commit();
  }

  public Numbers institutions() {
    return institutions;
  }

  public Numbers languages() {
    return languages;
  }

  /** The numbers of those of the institutions that own something. */
  public BitSet institutionNumbers(Set<String> slugs) {
    BitSet numbers = new BitSet();
    for (String slug : slugs) {
      int number = institutions.find(slug);
      if (number >= 0) {
        numbers.set(number);
      }
    }
    return numbers;
  }

  /** A view of the index as it is now; to be given back. */
  public LiveSearcher acquire() throws IOException {
    return (LiveSearcher) searchers.acquire();
  }

  public void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.rollback();
  }
}
