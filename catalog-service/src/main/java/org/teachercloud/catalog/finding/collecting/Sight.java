package org.teachercloud.catalog.finding.collecting;

import java.io.IOException;
import java.time.Instant;
import java.util.BitSet;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.teachercloud.catalog.finding.index.FacetCode;
import org.teachercloud.catalog.finding.index.IndexedReach;
import org.teachercloud.catalog.finding.index.SearchIndex;

/**
 * What one caller sees of an index at one moment. Whatever is found, counted or suggested asks
 * here, and nowhere else.
 */
public final class Sight {

  private final BitSet institutions;
  private final IndexedReach reach;

  /**
   * @param memberships slugs of the caller's institutions
   * @param at tells which shares hold
   */
  public Sight(SearchIndex index, Set<String> memberships, Instant at) {
    institutions = index.institutionNumbers(memberships);
    reach = new IndexedReach(memberships, at);
  }

  /** Goes on to another leaf of the index. */
  void in(LeafReader leaf) throws IOException {
    reach.in(leaf);
  }

  /** Whether the caller sees a document of this leaf, whose facets have this code. */
  boolean shows(int doc, long code) throws IOException {
    return FacetCode.isByShares(code)
        ? reach.includes(doc)
        : FacetCode.isPublic(code) || institutions.get(FacetCode.institution(code));
  }

  /**
   * Since when a document that she sees has been there for her, in milliseconds of the epoch.
   *
   * @param published when it was published, in milliseconds of the epoch
   */
  long since(int doc, long code, long published) throws IOException {
    return FacetCode.isByShares(code) ? Math.max(published, reach.since(doc) * 1000) : published;
  }
}
