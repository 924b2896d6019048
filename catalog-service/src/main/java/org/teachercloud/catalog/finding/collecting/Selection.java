package org.teachercloud.catalog.finding.collecting;

import java.util.BitSet;
import org.teachercloud.catalog.finding.index.Facet;
import org.teachercloud.catalog.finding.index.FacetCode;

/**
 * The chosen values of every facet by number. Values of one facet are alternatives, facets narrow
 * each other.
 *
 * @param bits by facet except institution: chosen values, 0 for any
 * @param institutions null for any
 */
public record Selection(int[] bits, BitSet institutions) {

  /** Shuts nothing out. */
  public static Selection everything() {
    return new Selection(new int[Facet.values().length], null);
  }

  /** The facets that shut this code out, as bits. */
  int failed(long code) {
    int failed = 0;
    failed |= fails(Facet.KIND, 1 << FacetCode.kind(code));
    failed |= fails(Facet.SUBJECT, 1 << FacetCode.subject(code));
    failed |= fails(Facet.PHASE, FacetCode.phases(code));
    failed |= fails(Facet.STAGE, FacetCode.stages(code));
    failed |= fails(Facet.LANGUAGE, FacetCode.languages(code));
    if (institutions != null && !institutions.get(FacetCode.institution(code))) {
      failed |= 1 << Facet.INSTITUTION.ordinal();
    }
    return failed;
  }

  private int fails(Facet facet, int values) {
    int chosen = bits[facet.ordinal()];
    return chosen == 0 || (chosen & values) != 0 ? 0 : 1 << facet.ordinal();
  }
}
