package org.teachercloud.catalog.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import as its owner reads it, while it runs and after.
 *
 * @param failure why it was given up; null while it was not
 * @param total rows of the file without its header
 * @param read rows that have had their effect; created + updated + unchanged + rejected
 * @param unclear rows among those taken whose figures were left empty in part, because their column
 *     could not be told
 * @param problems the first refused rows with their reasons
 * @param notices the first unclear rows, and a last row that ends without a line break
 * @param notYetFound changes up to the last of this import that searches have yet to take in; 0
 *     where all of it is found
 */
public record ImportView(
    UUID id,
    ImportJob.State state,
    Line failure,
    String file,
    String mapping,
    long total,
    long read,
    long created,
    long updated,
    long unchanged,
    long rejected,
    long unclear,
    List<Line> problems,
    List<Line> notices,
    Instant requestedAt,
    Instant finishedAt,
    long notYetFound) {

  /**
   * Something about a line.
   *
   * @param line in the file; the header is usually line 1
   * @param message in the caller's language
   */
  public record Line(long line, String code, String message) {}
}
