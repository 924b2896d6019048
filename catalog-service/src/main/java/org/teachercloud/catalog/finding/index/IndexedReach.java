package org.teachercloud.catalog.finding.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Share.Audience;

/**
 * Whom resources reach, as it lies in the index: moments included, so that a share begins and ends
 * for searches at its moment without anything being written. A resource has a line for each time
 * and kind of audience. Many resources reach the same people at the same times; whether that is the
 * caller is found out once for all of them.
 */
public final class IndexedReach {

  static final String FIELD = "reach";

  /** Characters of one line, all of them ASCII; Lucene takes 32,766 bytes. */
  private static final int LONGEST = 32_000;

  private static final Map<IndexReader.CacheKey, AtomicReferenceArray<Line>> READ =
      new ConcurrentHashMap<>();

  private static final byte YES = 1;
  private static final byte NO = 2;

  private final Set<String> institutions;
  private final long second;
  private AtomicReferenceArray<Line> lines;
  private SortedSetDocValues values;
  private byte[] verdicts;

  /**
   * @param institutions the caller's
   * @param at the moment of the question
   */
  public IndexedReach(Set<String> institutions, Instant at) {
    this.institutions = institutions;
    this.second = at.getEpochSecond();
  }

  /**
   * A line for all shares of a time, or several where it would be too long: first second, first
   * second after it or nothing, audience, slugs.
   */
  public static List<String> written(Reach reach) {
    Map<String, Set<String>> slugs = new TreeMap<>();
    for (Share share : reach.shares()) {
      slugs
          .computeIfAbsent(time(share), time -> new TreeSet<>())
          .add(share.institution() == null ? "" : share.institution());
    }
    List<String> written = new ArrayList<>();
    slugs.forEach(
        (time, who) -> {
          StringBuilder line = new StringBuilder(time);
          char before = ',';
          for (String slug : who) {
            if (line.length() + slug.length() >= LONGEST) {
              written.add(line.toString());
              line.setLength(time.length());
              before = ',';
            }
            line.append(before).append(slug);
            before = ';';
          }
          written.add(line.toString());
        });
    return written;
  }

  public void in(LeafReader leaf) throws IOException {
    values = DocValues.getSortedSet(leaf, FIELD);
    verdicts = new byte[Math.toIntExact(values.getValueCount())];
    lines = read(leaf, verdicts.length);
  }

  /** What was read of a leaf by whatever search, for as long as the leaf is there. */
  private static AtomicReferenceArray<Line> read(LeafReader leaf, int values) {
    IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
    if (core == null) {
      return new AtomicReferenceArray<>(values);
    }
    return READ.computeIfAbsent(
        core.getKey(),
        key -> {
          core.addClosedListener(READ::remove);
          return new AtomicReferenceArray<>(values);
        });
  }

  private Line line(int which) throws IOException {
    Line known = lines.get(which);
    if (known == null) {
      known = Line.of(values.lookupOrd(which).utf8ToString());
      lines.set(which, known);
    }
    return known;
  }

  /** Whether a document of this leaf reaches the caller. */
  public boolean includes(int doc) throws IOException {
    if (values.advanceExact(doc)) {
      for (int left = values.docValueCount(); left > 0; left--) {
        if (holds((int) values.nextOrd())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Since which second a document that reaches the caller has done so. */
  public long since(int doc) throws IOException {
    long since = Long.MAX_VALUE / 1000;
    if (values.advanceExact(doc)) {
      for (int left = values.docValueCount(); left > 0; left--) {
        int which = (int) values.nextOrd();
        since = holds(which) ? Math.min(since, line(which).from()) : since;
      }
    }
    return since;
  }

  private boolean holds(int which) throws IOException {
    if (verdicts[which] == 0) {
      verdicts[which] = holds(line(which)) ? YES : NO;
    }
    return verdicts[which] == YES;
  }

  private boolean holds(Line share) {
    return share.from() <= second
        && second < share.until()
        && switch (share.audience()) {
          case EVERYONE -> true;
          case MEMBERS -> !institutions.isEmpty();
          case INSTITUTION -> !Collections.disjoint(share.slugs(), institutions);
        };
  }

  /**
   * One line of what was written.
   *
   * @param until exclusive; the last of all seconds where it has no end
   */
  private record Line(long from, long until, Audience audience, Set<String> slugs) {

    static Line of(String written) {
      String[] parts = written.split(",", -1);
      return new Line(
          Long.parseLong(parts[0]),
          parts[1].isEmpty() ? Long.MAX_VALUE : Long.parseLong(parts[1]),
          Audience.valueOf(parts[2]),
          Set.of(parts[3].split(";")));
    }
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
