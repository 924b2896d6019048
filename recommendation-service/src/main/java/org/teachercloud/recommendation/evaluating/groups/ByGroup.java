package org.teachercloud.recommendation.evaluating.groups;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How often the hidden item of a group's people stands among the first ten, beside everybody's.
 *
 * @param overall of all people who were asked
 * @param asked how many these are
 * @param rows by group
 */
public record ByGroup(double overall, int asked, List<Row> rows) {

  /** A group with less of the overall recall is served worse than it may be. */
  static final double LEAST = 0.9;

  /** Standard errors within which a difference may be chance. */
  private static final double CHANCE = 2;

  /**
   * One group.
   *
   * @param people of it who were asked
   * @param recall 0 to 1; 0 of nobody
   * @param error the standard error of the recall
   * @param ratio of the recall to the overall one
   */
  record Row(String group, int people, double recall, double error, double ratio) {

    boolean isBehind() {
      return people > 0 && ratio < LEAST;
    }
  }

  /**
   * Works it out.
   *
   * @param hits by person asked, 1 where her hidden item was among the first ten
   * @param people by person asked, her place in the histories
   */
  public static ByGroup of(float[] hits, int[] people, List<Group> groups) {
    double all = 0;
    for (float hit : hits) {
      all += hit;
    }
    double overall = hits.length == 0 ? 0 : all / hits.length;
    return new ByGroup(
        overall,
        hits.length,
        groups.stream().map(group -> row(group, hits, people, overall)).toList());
  }

  private static Row row(Group group, float[] hits, int[] people, double overall) {
    int count = 0;
    double found = 0;
    for (int i = 0; i < people.length; i++) {
      if (group.people().get(people[i])) {
        count++;
        found += hits[i];
      }
    }
    double recall = count == 0 ? 0 : found / count;
    double error = count == 0 ? 0 : Math.sqrt(recall * (1 - recall) / count);
    return new Row(group.name(), count, recall, error, overall == 0 ? 1 : recall / overall);
  }

  /**
   * Prints a line for each group, and which are behind.
   *
   * @param method whose lists these are
   */
  public void print(String method, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%nrecall@10 of %s by group of people; of all %d: %.4f%n%-32s %8s %9s %7s %7s%n",
        method,
        asked,
        overall,
        "group",
        "people",
        "recall@10",
        "+-",
        "ratio");
    for (Row row : rows) {
      out.printf(
          Locale.ROOT,
          "%-32s %8d %9.4f %7.4f %7.3f%n",
          row.group(),
          row.people(),
          row.recall(),
          row.error(),
          row.ratio());
    }
    out.printf(
        Locale.ROOT,
        "groups with less than %.1f of the overall recall: %s; which chance may explain: %s%n",
        LEAST,
        names(this::isBehindBeyondChance),
        names(row -> row.isBehind() && !isBehindBeyondChance(row)));
  }

  /** Whether a group is so far behind that chance hardly explains it, were it just not behind. */
  boolean isBehindBeyondChance(Row row) {
    double least = LEAST * overall;
    return row.isBehind()
        && row.recall() < least - CHANCE * Math.sqrt(least * (1 - least) / row.people());
  }

  private String names(Predicate<Row> which) {
    String names = rows.stream().filter(which).map(Row::group).collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }
}
