package org.teachercloud.system.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whether the bench can be believed; how fast the cloud is, it tells whoever asks it. */
@TestMethodOrder(OrderAnnotation.class)
class BenchTest {

  private static final Set<String> LINES =
      Set.of(
          "search",
          "filtered, with grants",
          "item with lineage",
          "suggestion",
          "resource by id",
          "coverage of a framework",
          "my enrolments",
          "progress of one",
          "recommendations",
          "begin a path",
          "my path",
          "enrol",
          "book, give up in turns",
          "one progress event",
          "progress, batch of 100",
          "merge of three devices",
          "certificate issued",
          "certificate verified",
          "record of 20 entries",
          "record of 20 exported",
          "statements, batch of 50",
          "statement query",
          "all data of one person");

  private static final List<String> METHODS =
      List.of("popularity", "Markov", "item-kNN", "EASE^R", "SLIST", "two stages");

  private static final Pattern PATHS =
      Pattern.compile(
          "path choice: (\\S+) of the exact optimum on average of \\d+, (\\S+) at worst, \\d+ exact;"
              + " (\\d+) violations");

  private static final Pattern WHILE_LEARNING =
      Pattern.compile(
          "while the cloud learns: p50 (\\S+) ms, p99 (\\S+) ms, longest \\d+ ms of (\\d+), in \\S+ s;"
              + " without that p50 (\\S+) ms, p99 (\\S+) ms, longest \\d+ ms of (\\d+); (\\d+) errors");

  private static final Pattern WITHOUT_ERRORS = Pattern.compile("; 0 errors\\.\\s*$");

  private static final Pattern KEPT =
      Pattern.compile("(\\d+) of (\\d+) (enrolments|progress events|statements)");

  /** First: where many histories were made before, it would measure a whole training as well. */
  @Test
  @Order(1)
  void theBenchShowsEveryLineComesToItsEndAndFindsEveryAcknowledgedWrite() throws Exception {
    Told told = Told.by("--tiny");

    assertEquals(new TreeSet<>(LINES), told.rows(), told.where());
    told.shows("memory right after load (PSS, MB): postgres ");
    told.shows("event to recommendations that know it at 10 events/s: p50 ");
    told.shows("recommendations asked for 20 times a second: p50 ");
    told.shows("while the cloud learns: ");
    told.shows("published to found, nothing else going on: p50 ");
    told.shows("granted to found by a member: p50 ");
    told.shows("taken back to found no more: p50 ");
    told.shows("taken back to not there by id: p50 ");
    told.shows("import: 50 rows in ");
    told.shows("the same filtered queries: CPU ms as a visitor ");
    told.shows("judged queries on the seed: nDCG@10 ");
    for (String what : List.of("created", "unchanged", "deleted")) {
      told.shows("harvest, " + what + ": 250 records in ");
    }
    qualityIsTold(told);
    assertEquals(3, everyWriteIsThere(told), told.where());
    told.shows(Pattern.compile("The bench took \\d+:\\d\\d minutes; \\d+ errors\\.\\s*$"));
  }

  @Test
  void amongStatementsThatTheDatabaseMadeEverybodyIsFoundAndASecondRunMakesNoMore()
      throws Exception {
    Told first = amongStatements();
    Told second = amongStatements();

    first.shows(" statements are there, ");
    second.shows(Pattern.compile("^1000 statements are there, 0 are made"));
    assertEquals(
        Set.of(
            "busy agent, newest",
            "busy agent, since",
            "rare agent, newest",
            "rare agent, since",
            "all of a busy agent",
            "all of an activity"),
        second.rows(),
        second.where());
  }

  private static Told amongStatements() throws Exception {
    return Told.by("--tiny", "--statements", "1000");
  }

  /** They are enough that the cloud learns from them when it is told to. */
  @Test
  void amongHistoriesThatTheDatabaseMadeTeachersAreAnsweredAlsoWhileTheCloudLearnsFromThem()
      throws Exception {
    Told first = amongHistories();
    Told second = amongHistories();

    first.shows(" histories are there, ");
    second.shows("1200 histories are there, 0 are made");
    assertEquals(Set.of("remembered history"), second.rows(), second.where());
    second.shows("32 of those with a history have accounts, and ask.");
    second.shows("256 asked, p50 ");
    second.shows("memory after asking (PSS, MB): postgres ");
    second.shows(WITHOUT_ERRORS);

    Told learning = Told.by("learning", "--tiny");

    Matcher line = learning.shows(WHILE_LEARNING);
    for (int at : List.of(1, 4)) {
      double half = Double.parseDouble(line.group(at));
      assertTrue(half > 0 && half <= Double.parseDouble(line.group(at + 1)), learning.where());
      assertTrue(Integer.parseInt(line.group(at + 2)) > 0, learning.where());
    }
    assertEquals("0", line.group(7), learning.where());
  }

  private static Told amongHistories() throws Exception {
    return Told.by("--tiny", "--histories", "1200");
  }

  @Test
  void statementsOfUsesThatTheDatabaseMadeAreAnsweredAndTheUsesTakenAwayAgain() throws Exception {
    for (int round = 0; round < 2; round++) {
      Told told = Told.by("--tiny", "--uses", "12000");

      told.shows("10000 uses are there after ");
      told.shows("12000 uses are there after ");
      for (String what : List.of("whole statement", "of a cluster", "of an owner")) {
        assertEquals(2, told.times("  " + what + " +first \\d+ ms; of "), told.where());
      }
      assertEquals(3, told.times("times the p50 before"), told.where());
      told.shows("12000 made uses are taken away again.");
    }
  }

  @Test
  void howWellItServesItsTeachersIsToldByGroupToWhomAsks() throws Exception {
    Told told = Told.by("teachers", "--tiny");

    told.shows("\nphase PRIMARY ");
    told.shows("\nlanguage zh ");
    told.shows("\ninstitution ");
    told.shows("groups with less than 0.9 of the overall recall: ");
    told.shows(WITHOUT_ERRORS);
  }

  /** The table of methods, groups of people, short histories, what nobody took, and paths. */
  private static void qualityIsTold(Told told) {
    told.shows("made-up programme: 800 people, ");
    for (String method : METHODS) {
      assertEquals(2, told.times("(?m)^" + Pattern.quote(method) + " "), told.where());
    }
    told.shows("by how many of their items are told");
    told.shows("\nrural yes ");
    told.shows("groups with less than 0.9 of the overall recall: ");
    told.shows("unseen items, from their texts: recall@10 ");
    Matcher paths = told.shows(PATHS);
    assertTrue(Double.parseDouble(paths.group(1)) >= 0.95, told.where());
    assertTrue(Double.parseDouble(paths.group(2)) >= 0.9, told.where());
    assertEquals("0", paths.group(3), told.where());
  }

  private static int everyWriteIsThere(Told told) {
    var kinds = KEPT.matcher(told.text());
    int seen = 0;
    while (kinds.find()) {
      assertEquals(kinds.group(2), kinds.group(1), told.where());
      assertTrue(Integer.parseInt(kinds.group(1)) > 0, told.where());
      seen++;
    }
    return seen;
  }
}
