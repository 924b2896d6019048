package org.teachercloud.catalog.watching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A kept search as its keeper sees it.
 *
 * @param fresh how many of its results were published or shared with her since she looked last, at
 *     most 100; null while the index is not open
 */
record SavedSearchView(
    UUID id, SavedQuestion question, Instant savedAt, Instant seenAt, Integer fresh) {

  /** Hers, the newest first. */
  record All(List<SavedSearchView> items, String next, long total) {}
}
