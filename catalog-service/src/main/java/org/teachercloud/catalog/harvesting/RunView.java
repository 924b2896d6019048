package org.teachercloud.catalog.harvesting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A harvest as who writes for its institution reads it, while it runs and after.
 *
 * @param scheduled whether the schedule began it
 * @param state {@code WAITING}, {@code RUNNING}, {@code DONE} or {@code FAILED}; what a failed one
 *     has read has had its effect, and the next one asks for the same again
 * @param failure why it was given up; null while it was not
 * @param read different records; created + updated + unchanged + deleted + rejected
 * @param deleted items withdrawn because their repository has deleted them
 * @param repeated records that the same list had given before
 * @param answers of the repository that were taken
 * @param from records stamped from here on were asked for, an overlap included; null for all
 * @param until the newest datestamp that was read
 * @param nextFrom from where the next harvest asks if this one reaches its end
 * @param problems the first refused records with their reasons
 */
public record RunView(
    UUID id,
    UUID source,
    boolean scheduled,
    String state,
    Reason failure,
    long read,
    long created,
    long updated,
    long unchanged,
    long deleted,
    long rejected,
    long repeated,
    long answers,
    Instant from,
    Instant until,
    Instant nextFrom,
    List<Refused> problems,
    Instant requestedAt,
    Instant finishedAt) {

  /**
   * Why it was given up.
   *
   * @param message in the caller's language
   */
  public record Reason(String code, String message) {}

  /**
   * A refused record.
   *
   * @param identifier of the record at its repository; empty where it has none
   * @param message in the caller's language
   */
  public record Refused(String identifier, String code, String message) {}
}
