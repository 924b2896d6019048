package org.teachercloud.catalog.importing.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Learners, ratings and score of a row; null where unknown.
 *
 * @param unclear whether there were figures whose column could not be told
 */
record Figures(Integer learners, Integer ratings, BigDecimal score, boolean unclear) {

  private static final BigDecimal MOST = BigDecimal.valueOf(5);

  /** From cells in their columns; empty where one of them is no such figure. */
  static Optional<Figures> of(String learners, String ratings, String score) {
    boolean sound =
        (learners == null || isCount(learners))
            && (ratings == null || isCount(ratings))
            && (score == null || isScore(score));
    return sound
        ? Optional.of(new Figures(count(learners), count(ratings), score(score), false))
        : Optional.empty();
  }

  /**
   * From fewer cells than columns, in the order learners, ratings, score. Every way to put them
   * into columns that the source's own rules allow is looked at, and only what all of them agree on
   * is known. Empty where there is no way at all.
   */
  static Optional<Figures> ofSome(List<String> cells, Mapping rules) {
    List<Figures> ways = new ArrayList<>();
    for (int left = 0; left < 8; left++) {
      if (Integer.bitCount(left) == cells.size()) {
        way(cells, left, rules).ifPresent(ways::add);
      }
    }
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    Integer learners = agreed(ways, Figures::learners);
    Integer ratings = agreed(ways, Figures::ratings);
    BigDecimal score = agreed(ways, Figures::score);
    long known = Stream.of(learners, ratings, score).filter(Objects::nonNull).count();
    return Optional.of(new Figures(learners, ratings, score, known < cells.size()));
  }

  /**
   * @param left bit 0: the first cell is learners; bit 1: the next is ratings; bit 2: score
   */
  private static Optional<Figures> way(List<String> cells, int left, Mapping rules) {
    int next = 0;
    String learners = (left & 1) == 0 ? null : cells.get(next++);
    String ratings = (left & 2) == 0 ? null : cells.get(next++);
    String score = (left & 4) == 0 ? null : cells.get(next);
    return of(learners, ratings, score).filter(way -> way.follows(rules, score));
  }

  /** The score stands exactly where there are enough ratings, and is a number as scores are. */
  private boolean follows(Mapping rules, String written) {
    boolean enough = ratings != null && ratings >= rules.ratingsForScore();
    if (score == null) {
      return !enough;
    }
    boolean whole = !written.contains(".");
    boolean plausible = !whole || score.intValue() >= rules.wholeScoresFrom();
    return plausible && (ratings == null || enough);
  }

  private static <T> T agreed(List<Figures> ways, Function<Figures, T> figure) {
    T first = figure.apply(ways.getFirst());
    return ways.stream().allMatch(way -> Objects.equals(first, figure.apply(way))) ? first : null;
  }

  private static boolean isCount(String cell) {
    return cell.matches("\\d{1,9}");
  }

  private static boolean isScore(String cell) {
    return cell.matches("\\d(\\.\\d{1,20})?") && new BigDecimal(cell).compareTo(MOST) <= 0;
  }

  private static Integer count(String cell) {
    return cell == null ? null : Integer.valueOf(cell);
  }

  /** Two decimals; what a spreadsheet wrote as 4.5999999999999996 was 4.6. */
  private static BigDecimal score(String cell) {
    return cell == null
        ? null
        : new BigDecimal(cell).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
