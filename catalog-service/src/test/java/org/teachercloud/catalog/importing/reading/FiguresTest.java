package org.teachercloud.catalog.importing.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Subject;

class FiguresTest {

  private static final Mapping RULES =
      new Mapping(
          ",",
          "UTF-8",
          null,
          null,
          null,
          10,
          4,
          new Mapping.Defaults(ResourceKind.COURSE, Subject.UNCLASSIFIED, Set.of("zh")),
          null);

  @Test
  void threeFiguresStandInTheirOrder() {
    assertEquals(
        new Figures(590754, 20196, new BigDecimal("4.8"), false), some("590754", "20196", "4.8"));
  }

  @Test
  void aSmallWholeSecondFigureIsRatingsTooFewForAScore() {
    assertEquals(new Figures(14504, 3, null, false), some("14504", "3"));
    assertEquals(new Figures(25006, 1, null, false), some("25006", "1"));
    assertEquals(new Figures(18258, 7, null, false), some("18258", "7"));
  }

  @Test
  void aDecimalIsAScoreAndNeverRatings() {
    assertEquals(
        new Figures(null, null, new BigDecimal("4.4"), true), some("10", "4.4000000000000004"));
    assertEquals(new Figures(null, null, new BigDecimal("4.5"), false), some("4.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "5"})
  void aWholeNumberThatCouldBeRatingsOrAScoreIsLeftOut(String second) {
    assertEquals(new Figures(null, null, null, true), some("24", second));
  }

  @Test
  void aSingleFigureIsLearnersOnlyWhereItCannotBeRatings() {
    assertEquals(new Figures(5154, null, null, false), some("5154"));
    assertEquals(new Figures(null, null, null, true), some("0"));
    assertEquals(new Figures(null, null, null, true), some("4"));
  }

  @Test
  void noFigureIsNotUnclear() {
    assertEquals(new Figures(null, null, null, false), some());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.1", "-1", "1e1", "many", "9.0"})
  void whatIsNoScoreIsRefused(String score) {
    assertTrue(Figures.of("1", "1", score).isEmpty());
  }

  @Test
  void whatASpreadsheetWroteIsRoundedAndAWholeScoreIsTheSameScore() {
    assertEquals(
        new BigDecimal("4.6"), Figures.of("1", "10", "4.5999999999999996").orElseThrow().score());
    assertEquals(
        Figures.of("1", "10", "5").orElseThrow(), Figures.of("1", "10", "5.0").orElseThrow());
  }

  private static Figures some(String... cells) {
    return Figures.ofSome(List.of(cells), RULES).orElseThrow();
  }
}
