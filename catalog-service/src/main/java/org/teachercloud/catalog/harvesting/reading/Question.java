package org.teachercloud.catalog.harvesting.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Questions of the protocol as addresses. */
public final class Question {

  private Question() {}

  /** Who are you? */
  public static URI identify(String base) {
    return URI.create(base + "?verb=Identify");
  }

  /**
   * The beginning of a list of records.
   *
   * @param set empty for everything
   * @param from null for all times
   * @param wholeDays whether the repository stamps days
   */
  public static URI records(
      String base, String prefix, String set, Instant from, boolean wholeDays) {
    StringBuilder asked = new StringBuilder(base + "?verb=ListRecords");
    asked.append("&metadataPrefix=").append(encoded(prefix));
    if (!set.isEmpty()) {
      asked.append("&set=").append(encoded(set));
    }
    if (from != null) {
      String moment =
          wholeDays
              ? from.atOffset(ZoneOffset.UTC).toLocalDate().toString()
              : from.truncatedTo(ChronoUnit.SECONDS).toString();
      asked.append("&from=").append(encoded(moment));
    }
    return URI.create(asked.toString());
  }

  /** The next part of a list. */
  public static URI more(String base, String token) {
    return URI.create(base + "?verb=ListRecords&resumptionToken=" + encoded(token));
  }

  /** A record, as a person can look it up. */
  public static String one(String base, String prefix, String identifier) {
    return base
        + "?verb=GetRecord&metadataPrefix="
        + encoded(prefix)
        + "&identifier="
        + encoded(identifier);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
