package org.teachercloud.catalog.adapting.licences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final List<String> NAMES =
      List.of(
          "CC0 1.0",
          "CC BY 4.0",
          "CC BY-SA 4.0",
          "CC BY-NC 4.0",
          "CC BY-NC-SA 4.0",
          "CC BY-ND 4.0",
          "CC BY-NC-ND 4.0",
          "All rights reserved");

  /** A source in each line, a work in each column, in the order of the names. */
  private static final List<String> TABLE =
      List.of(
          "free    free    free    free    free    free    free    unsaid",
          "nocredit credit credit  credit  credit  credit  credit  unsaid",
          "nocredit sa     same    sa      sa      sa      sa      unsaid",
          "nocredit nc     nc      nckept  nckept  nc      nckept  unsaid",
          "nocredit sa     sa      sa      same    sa      sa      unsaid",
          "nd      nd      nd      nd      nd      nd      nd      nd",
          "nd      nd      nd      nd      nd      nd      nd      nd",
          "silent  silent  silent  silent  silent  silent  silent  silent");

  @Test
  void everyPairOfLicencesIsDecidedAsInTheTable() {
    List<String> decided = new ArrayList<>();
    for (String source : NAMES) {
      decided.add(
          String.join(" ", NAMES.stream().map(work -> word(Verdict.of(source, work))).toList()));
    }
    assertEquals(TABLE.stream().map(line -> line.replaceAll(" +", " ")).toList(), decided);
  }

  @Test
  void whoSharesAlikeMayTakeALaterVersionAndNoEarlierOne() {
    assertTrue(Verdict.of("CC BY-SA 3.0", "CC BY-SA 4.0").allowed());
    assertEquals(Verdict.SHARE_ALIKE_BROKEN, Verdict.of("CC BY-SA 4.0", "CC BY-SA 3.0"));
  }

  @Test
  void namesAreReadHoweverTheyAreWritten() {
    for (String name : List.of("CC-BY-SA-4.0", "cc by-sa 4.0", " CC BY-SA ")) {
      assertTrue(Verdict.of(name, "CC BY-SA 4.0").allowed(), name);
    }
    assertEquals(Verdict.SOURCE_SAYS_NOTHING, Verdict.of(null, "CC BY 4.0"));
    assertEquals(Verdict.SOURCE_SAYS_NOTHING, Verdict.of("CC BY-XX", "CC BY 4.0"));
  }

  /** Hop by hop: nothing that a first work asks can be shed by way of another. */
  @Test
  void noChainOfAllowedStepsShedsWhatItsFirstWorkAsks() {
    for (String first : NAMES) {
      for (String second : NAMES) {
        for (String third : NAMES) {
          boolean steps =
              Verdict.of(first, second).allowed() && Verdict.of(second, third).allowed();
          assertFalse(steps && !Verdict.of(first, third).allowed(), first + second + third);
        }
      }
    }
  }

  @Test
  void everyVerdictIsExplainedInBothLanguages() {
    Stream.of(Verdict.values())
        .forEach(
            verdict ->
                assertFalse(
                    verdict.text().zh().isBlank() || verdict.text().en().isBlank(),
                    verdict.name()));
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case NOTHING_ASKED -> "free";
      case CREDIT_ASKED -> "credit";
      case SAME_LICENCE_KEPT -> "same";
      case NON_COMMERCIAL_KEPT -> "nckept";
      case SOURCE_SAYS_NOTHING -> "silent";
      case WORK_SAYS_NOTHING -> "unsaid";
      case NO_DERIVATIVES -> "nd";
      case CREDIT_LOST -> "nocredit";
      case SHARE_ALIKE_BROKEN -> "sa";
      case NON_COMMERCIAL_BROKEN -> "nc";
    };
  }
}
