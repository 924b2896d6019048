package org.teachercloud.catalog.harvesting.running;

import java.time.Instant;
import java.util.UUID;

/**
 * A harvest of a source on its way, or its report.
 *
 * @param requestedBy null where the schedule began it
 * @param revision of the source when it began
 * @param failure why it was given up, as a stable identifier; null while it was not
 * @param argument to be shown with the failure; null where the code says all
 * @param attempts failures since the last answer that was taken
 * @param restarts lists begun again because their token was no longer known
 */
public record HarvestRun(
    UUID id,
    UUID source,
    UUID requestedBy,
    int revision,
    State state,
    String failure,
    String argument,
    int attempts,
    int restarts,
    Progress progress,
    Counts counts,
    Span span,
    Instant requestedAt,
    Instant finishedAt) {

  /** How far it is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * Where it stands.
   *
   * @param token where the list goes on; null at its beginning
   * @param pages answers that were taken
   * @param inPage records of the present answer that have had their effect
   * @param barren answers in a row without anything new
   */
  public record Progress(String token, long pages, int inPage, int barren) {}

  /** Different records by what became of them, and how many came again. */
  public record Counts(
      long read,
      long created,
      long updated,
      long unchanged,
      long deleted,
      long rejected,
      long repeated) {}

  /**
   * The time that it covers.
   *
   * @param from records stamped from here on are asked for; null for all
   * @param wholeDays whether the repository stamps days; null before it has said
   * @param until the newest datestamp that was read; null before any was
   * @param next from where the next harvest may ask; null before the repository has answered
   */
  public record Span(Instant from, Boolean wholeDays, Instant until, Instant next) {}
}
