package org.teachercloud.catalog.harvesting.fetching;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** How long a repository asks to wait: in seconds, or until a moment (RFC 9110, 10.2.3). */
final class RetryAfter {

  private RetryAfter() {}

  /** Null where nothing sensible was said; never negative. */
  static Duration of(HttpHeaders headers, Instant now) {
    String said = headers.firstValue("Retry-After").orElse("").strip();
    if (said.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(said));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(said));
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeException unclear) {
      return null;
    }
  }
}
