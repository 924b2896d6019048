package org.teachercloud.catalog.harvesting.taking;

import java.time.Instant;
import java.util.List;

/**
 * What became of some records.
 *
 * @param read different records; created + updated + unchanged + deleted + rejected
 * @param repeated records that the same harvest had read before
 * @param newest the newest datestamp; null where none could be read
 */
public record Tally(
    long read,
    long created,
    long updated,
    long unchanged,
    long deleted,
    long rejected,
    long repeated,
    Instant newest,
    List<Problem> problems) {

  /**
   * A record that was refused.
   *
   * @param identifier empty where it had none
   * @param argument null where the code says all
   */
  public record Problem(String identifier, String code, String argument) {}
}
