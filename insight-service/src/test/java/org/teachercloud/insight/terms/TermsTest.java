package org.teachercloud.insight.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsTest {

  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final Map<String, MonthDay> HALVES =
      Map.of("H1", MonthDay.of(1, 1), "H2", MonthDay.of(7, 1));
  private static final Map<String, MonthDay> SCHOOL =
      Map.of("autumn", MonthDay.of(9, 1), "spring", MonthDay.of(2, 15));

  @Test
  void theNewestTermComesFirstAndTheOldestIsThatOfTheDay() {
    assertEquals(
        List.of("2026-H2", "2026-H1", "2025-H2"),
        names(terms(HALVES), LocalDate.of(2025, 7, 1), 20));
    assertEquals(
        List.of("2026-H2", "2026-H1", "2025-H2", "2025-H1"),
        names(terms(HALVES), LocalDate.of(2025, 6, 30), 20));
  }

  @Test
  void noMoreTermsAreListedThanAreAskedFor() {
    assertEquals(List.of("2026-H2"), names(terms(HALVES), LocalDate.of(2021, 9, 1), 1));
  }

  @Test
  void aTermThatGoesOnIntoTheNextYearBearsTheYearInWhichItBegan() {
    Terms terms = terms(SCHOOL);
    assertEquals(
        List.of("2026-autumn", "2026-spring", "2025-autumn"),
        names(terms, LocalDate.of(2026, 2, 14), 20));
    Term autumn = terms.since(LocalDate.of(2026, 2, 14), 20).getLast();
    assertEquals(LocalDate.of(2026, 2, 15), autumn.until());
  }

  @Test
  void aDayBeginsWhereTheProgrammeIsAtHome() {
    assertEquals(
        LocalDate.of(2026, 7, 1), terms(HALVES).dayOf(Instant.parse("2026-06-30T16:00:00Z")));
  }

  private static List<String> names(Terms terms, LocalDate first, int most) {
    return terms.since(first, most).stream().map(Term::name).toList();
  }

  private static Terms terms(Map<String, MonthDay> begins) {
    TermsConfig config =
        new TermsConfig() {
          @Override
          public Map<String, MonthDay> begins() {
            return begins;
          }
        };
    return new Terms(config, InstantSource.fixed(NOW));
  }
}
