package org.teachercloud.catalog.harvesting.reading;

import java.time.Instant;
import java.util.List;

/** What an answer came to. */
public sealed interface OaiPage {

  /** A part of a list, or all of it. */
  record Part(List<OaiRecord> records, String token) implements OaiPage {}

  /**
   * A repository says who it is.
   *
   * @param wholeDays whether it stamps days, not seconds
   * @param answeredAt by its own clock; null where it cannot be read
   */
  record Identity(String protocol, boolean wholeDays, Instant answeredAt) implements OaiPage {}

  /** An error of the protocol, by its name there. */
  record Refused(String error) implements OaiPage {}

  /** It is no answer of the protocol. */
  record Unreadable(String code) implements OaiPage {}
}
