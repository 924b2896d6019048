package org.teachercloud.catalog.importing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.importing.reading.Mapping;

/**
 * A file on its way into the catalogue.
 *
 * @param writesFor slugs of the institutions whose rows she may bring whoever they are; null for
 *     all
 * @param mappingName the name under which the mapping was kept
 * @param mapping as it was when the import was asked for
 * @param failure why it was given up, as a stable identifier; null while it was not
 * @param attempts failures since the last chunk that went well
 * @param line the last line of the file that has had its effect
 * @param finishedAt null while it runs
 * @param lastChange number of the last change that it made in the catalogue; 0 before there is one
 */
public record ImportJob(
    UUID id,
    UUID requestedBy,
    Set<String> writesFor,
    String fileName,
    long bytes,
    String sha256,
    String mappingName,
    Mapping mapping,
    State state,
    String failure,
    int attempts,
    long line,
    Counts counts,
    Instant requestedAt,
    Instant finishedAt,
    long lastChange) {

  /** How far an import is. */
  @Schema(name = "ImportState")
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * How far it is, in rows.
   *
   * @param unclear of the created, updated and unchanged ones, how many had figures left empty
   *     because their column could not be told
   */
  public record Counts(
      long total,
      long read,
      long created,
      long updated,
      long unchanged,
      long rejected,
      long unclear) {}

  /**
   * A row that was refused, or as a notice one that was read only in part.
   *
   * @param argument the cell or column at fault; null where the code says all
   */
  public record Trouble(long line, String code, String argument, boolean notice) {}
}
