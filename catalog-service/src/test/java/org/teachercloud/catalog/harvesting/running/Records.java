package org.teachercloud.catalog.harvesting.running;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teachercloud.catalog.harvesting.running.TestRepository.Reply;

/** What a well-behaved repository has, and how it answers: three records at a time. */
final class Records {

  private static final int PAGE = 3;

  private record One(Instant stampedAt, String title) {}

  private final Map<String, One> all = new LinkedHashMap<>();

  /** Records stamped a day ago. */
  static Records of(int count) {
    Records records = new Records();
    Instant then = Instant.now().minus(1, ChronoUnit.DAYS);
    for (int i = 1; i <= count; i++) {
      records.put("oai:test:" + i, "题目 " + i, then);
    }
    return records;
  }

  void put(String identifier, String title, Instant stampedAt) {
    all.put(identifier, new One(stampedAt.truncatedTo(ChronoUnit.SECONDS), title));
  }

  void delete(String identifier) {
    put(identifier, null, Instant.now());
  }

  Reply answer(Map<String, String> question) {
    String token = question.getOrDefault("resumptionToken", "0;" + question.get("from"));
    String[] parts = token.split(";");
    Instant from = parts[1].equals("null") ? Instant.EPOCH : moment(parts[1]);
    List<String> fitting = new ArrayList<>();
    all.forEach(
        (identifier, one) -> {
          if (!one.stampedAt().isBefore(from)) {
            fitting.add(text(identifier, one));
          }
        });
    if (fitting.isEmpty()) {
      return Reply.of(OaiText.error("noRecordsMatch"));
    }
    int begin = Integer.parseInt(parts[0]);
    int end = Math.min(begin + PAGE, fitting.size());
    String next = end < fitting.size() ? end + ";" + parts[1] : null;
    return Reply.of(OaiText.list(String.join("", fitting.subList(begin, end)), next));
  }

  private static Instant moment(String text) {
    return Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text);
  }

  private static String text(String identifier, One one) {
    String stamp = one.stampedAt().toString();
    return one.title() == null
        ? OaiText.deleted(identifier, stamp)
        : OaiText.record(
            identifier,
            stamp,
            """
            <dc:title xml:lang="zh">%s</dc:title><dc:title xml:lang="en">About %s</dc:title>
            <dc:description>怎样备课</dc:description><dc:type>experiment</dc:type>
            <dc:subject>pedagogy</dc:subject><dc:language>chi</dc:language>
            <dc:rights>https://creativecommons.org/licenses/by-sa/4.0/</dc:rights>
            <dc:identifier>http://repository.example/%s</dc:identifier>
            """
                .formatted(one.title(), one.title(), System.identityHashCode(one) + identifier));
  }
}
