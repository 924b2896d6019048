package org.teachercloud.catalog.harvesting.fetching;

import java.time.Duration;

/** What came of asking a repository. */
public sealed interface Fetched {

  /** A whole answer; its length is bounded. */
  record Answer(byte[] body) implements Fetched {}

  /**
   * Nothing that can be used now; it may be asked again.
   *
   * @param code why, as a stable identifier
   * @param argument to be shown with it; null where the code says all
   * @param after what the repository asks to wait; null where it did not say
   */
  record Later(String code, String argument, Duration after) implements Fetched {}

  /** It is of no use to ask again. */
  record Never(String code, String argument) implements Fetched {}
}
