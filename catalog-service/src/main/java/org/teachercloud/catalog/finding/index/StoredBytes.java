package org.teachercloud.catalog.finding.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** What the index keeps with a document to be given out. */
public final class StoredBytes {

  private StoredBytes() {}

  public static byte[] of(IndexSearcher searcher, String field, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    values.advanceExact(doc - leaf.docBase);
    BytesRef value = values.binaryValue();
    return Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
  }
}
