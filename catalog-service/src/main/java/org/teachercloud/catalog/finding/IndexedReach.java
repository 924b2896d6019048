package org.teachercloud.catalog.finding;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.teachercloud.catalog.describing.Reach;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Share.Audience;

/**
 * Whom resources reach, as it lies in the index: moments included, so that a share begins and ends
 * for searches at its moment without anything being written. Many resources reach the same people
 * at the same times; whether that is the caller is found out once for all of them.
 */
final class IndexedReach {

  static final String FIELD = "reach";

  /** Characters, all of them ASCII; Lucene takes 32,766 bytes. */
  private static final int LONGEST = 32_000;

  private static final byte YES = 1;
  private static final byte NO = 2;

  private final Set<String> institutions;
  private final long second;
  private SortedDocValues values;
  private byte[] verdicts;

  /**
   * @param institutions the caller's
   * @param at the moment of the question
   */
  IndexedReach(Set<String> institutions, Instant at) {
    this.institutions = institutions;
    this.second = at.getEpochSecond();
  }

  /**
   * One line for all shares of a time: first second, first second after it or nothing, audience,
   * slugs. What is longer than the index takes reaches fewer, never more.
   */
  static String written(Reach reach) {
    Map<String, Set<String>> slugs = new TreeMap<>();
    for (Share share : reach.shares()) {
      slugs
          .computeIfAbsent(time(share), time -> new TreeSet<>())
          .add(share.institution() == null ? "" : share.institution());
    }
    StringBuilder written = new StringBuilder();
    slugs.forEach(
        (time, who) -> {
          String line = time + "," + String.join(";", who) + "\n";
          if (written.length() + line.length() < LONGEST) {
            written.append(line);
          }
        });
    return written.toString();
  }

  void in(LeafReader leaf) throws IOException {
    values = DocValues.getSorted(leaf, FIELD);
    verdicts = new byte[values.getValueCount()];
  }

  /** Whether a document of this leaf reaches the caller. */
  boolean includes(int doc) throws IOException {
    if (!values.advanceExact(doc)) {
      return false;
    }
    int which = values.ordValue();
    if (verdicts[which] == 0) {
      verdicts[which] = anyHolds(values.lookupOrd(which).utf8ToString()) ? YES : NO;
    }
    return verdicts[which] == YES;
  }

  /** Since which second a document that reaches the caller has done so. */
  long since(int doc) throws IOException {
    values.advanceExact(doc);
    return values
        .lookupOrd(values.ordValue())
        .utf8ToString()
        .lines()
        .map(line -> line.split(",", -1))
        .filter(this::holds)
        .mapToLong(share -> Long.parseLong(share[0]))
        .min()
        .orElse(Long.MAX_VALUE / 1000);
  }

  private boolean anyHolds(String written) {
    return written.lines().anyMatch(line -> holds(line.split(",", -1)));
  }

  private boolean holds(String[] share) {
    boolean now =
        Long.parseLong(share[0]) <= second
            && (share[1].isEmpty() || Long.parseLong(share[1]) > second);
    return now
        && switch (Audience.valueOf(share[2])) {
          case EVERYONE -> true;
          case MEMBERS -> !institutions.isEmpty();
          case INSTITUTION -> Stream.of(share[3].split(";")).anyMatch(institutions::contains);
        };
  }

  /** Days begin on whole seconds, so nothing is lost by them. */
  private static String time(Share share) {
    return share.from().getEpochSecond()
        + ","
        + (share.until() == null ? "" : Long.toString(share.until().getEpochSecond()))
        + ","
        + share.audience();
  }
}
