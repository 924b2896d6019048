package org.teachercloud.system.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.RunningCloud;

/** Whether the bench can be believed; how fast the cloud is, it tells whoever asks it. */
class BenchTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final List<String> PARTS =
      List.of(
          "postgres",
          "kafka",
          "keycloak",
          "catalog",
          "enrollment",
          "recommendation",
          "insight",
          "gateway");
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

  /** A laboratory's time may begin while the bench runs, and then cannot be booked any more. */
  private static final String BY_THE_CLOCK = "book, give up in turns";

  /** Title, connections, requests a second, p50, p99, errors, CPU ms, aim, and what follows. */
  private static final Pattern ROW =
      Pattern.compile("^(\\S.{0,23}?) +\\d+ +\\d+ +\\S+ +\\S+ +(\\d+) +\\S+ +[\\d.-]+ .*$");

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

  /** Another test may have had more made. */
  private static final Pattern THERE =
      Pattern.compile("(?m)^(500|1200) histories are there, 0 are made");

  private static final Pattern KEPT =
      Pattern.compile("(\\d+) of (\\d+) (enrolments|progress events|statements)");

  @Test
  void theBenchShowsEveryLineComesToItsEndAndFindsEveryAcknowledgedWrite() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Asked asked = Asked.of("--tiny", "--seconds", "1", "--warm-up", "0");

    boolean kept = Bench.run(environment(), asked, new PrintStream(printed, true, UTF_8));

    String told = printed.toString(UTF_8);
    assertTrue(kept, told);
    assertEquals(new TreeSet<>(LINES), rows(told), told);
    assertTrue(told.contains("memory right after load (PSS, MB): postgres "), told);
    assertTrue(told.contains("event to recommendations that know it at 10 events/s: p50 "), told);
    assertTrue(told.contains("recommendations asked for 20 times a second: p50 "), told);
    assertTrue(told.contains("while the cloud learns: "), told);
    assertTrue(told.contains("published to found, nothing else going on: p50 "), told);
    assertTrue(told.contains("granted to found by a member: p50 "), told);
    assertTrue(told.contains("taken back to found no more: p50 "), told);
    assertTrue(told.contains("taken back to not there by id: p50 "), told);
    assertTrue(told.contains("import: 50 rows in "), told);
    assertTrue(told.contains("the same filtered queries: CPU ms as a visitor "), told);
    assertTrue(told.contains("judged queries on the seed: nDCG@10 "), told);
    for (String what : List.of("created", "unchanged", "deleted")) {
      assertTrue(told.contains("harvest, " + what + ": 250 records in "), told);
    }
    qualityIsTold(told);
    assertEquals(3, everyWriteIsThere(told), told);
    assertTrue(
        told.strip().matches("(?s).*The bench took \\d+:\\d\\d minutes; \\d+ errors\\."), told);
  }

  @Test
  void amongStatementsThatTheDatabaseMadeEverybodyIsFoundAndASecondRunMakesNoMore()
      throws Exception {
    String first = amongStatements();
    String second = amongStatements();

    assertTrue(second.startsWith("1000 statements are there, 0 are made"), first + second);
    assertEquals(
        Set.of(
            "busy agent, newest",
            "busy agent, since",
            "rare agent, newest",
            "rare agent, since",
            "all of a busy agent",
            "all of an activity"),
        rows(second),
        second);
  }

  private static String amongStatements() throws Exception {
    return ran("--tiny", "--statements", "1000", "--seconds", "1", "--warm-up", "0");
  }

  @Test
  void amongHistoriesThatTheDatabaseMadeTeachersAreAnsweredAndASecondRunMakesNoMore()
      throws Exception {
    String first = amongHistories();
    String second = amongHistories();

    assertTrue(first.contains(" histories are there, "), first);
    assertTrue(THERE.matcher(second).find(), first + second);
    assertEquals(Set.of("remembered history"), rows(second), second);
    assertTrue(second.contains("32 of those with a history have accounts, and ask."), second);
    assertTrue(second.contains("256 asked, p50 "), second);
    assertTrue(second.contains("memory after asking (PSS, MB): postgres "), second);
    assertTrue(second.strip().endsWith("; 0 errors."), second);
  }

  private static String amongHistories() throws Exception {
    return ran("--tiny", "--histories", "500", "--seconds", "1", "--warm-up", "0");
  }

  /** Enough histories are made that the cloud learns from them when it is told to. */
  @Test
  void howLongAnswersTakeWhileTheCloudLearnsIsToldBesideHowLongTheyTakeWithout() throws Exception {
    ran("--tiny", "--histories", "1200", "--seconds", "1", "--warm-up", "0");

    String told = ran("learning", "--tiny", "--seconds", "1", "--warm-up", "0");

    Matcher line = WHILE_LEARNING.matcher(told);
    assertTrue(line.find(), told);
    for (int at : List.of(1, 4)) {
      double half = Double.parseDouble(line.group(at));
      assertTrue(half > 0 && half <= Double.parseDouble(line.group(at + 1)), told);
      assertTrue(Integer.parseInt(line.group(at + 2)) > 0, told);
    }
    assertEquals("0", line.group(7), told);
  }

  private static String ran(String... arguments) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    boolean right =
        Bench.run(environment(), Asked.of(arguments), new PrintStream(printed, true, UTF_8));

    assertTrue(right, printed.toString(UTF_8));
    return printed.toString(UTF_8);
  }

  @Test
  void statementsOfUsesThatTheDatabaseMadeAreAnsweredAndTheUsesTakenAwayAgain() throws Exception {
    for (int round = 0; round < 2; round++) {
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      Asked asked = Asked.of("--tiny", "--uses", "12000", "--seconds", "1");

      boolean right = Bench.run(environment(), asked, new PrintStream(printed, true, UTF_8));

      String told = printed.toString(UTF_8);
      assertTrue(right, told);
      assertTrue(told.contains("10000 uses are there after "), told);
      assertTrue(told.contains("12000 uses are there after "), told);
      for (String what : List.of("whole statement", "of a cluster", "of an owner")) {
        assertEquals(2, told.split("  " + what + " +first \\d+ ms; of ", -1).length - 1, told);
      }
      assertEquals(3, told.split("times the p50 before", -1).length - 1, told);
      assertTrue(told.contains("12000 made uses are taken away again."), told);
    }
  }

  @Test
  void howWellItServesItsTeachersIsToldByGroupToWhomAsks() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Asked asked = Asked.of("teachers", "--tiny", "--seconds", "1", "--warm-up", "0");

    boolean kept = Bench.run(environment(), asked, new PrintStream(printed, true, UTF_8));

    String told = printed.toString(UTF_8);
    assertTrue(kept, told);
    assertTrue(told.contains("\nphase PRIMARY "), told);
    assertTrue(told.contains("\nlanguage zh "), told);
    assertTrue(told.contains("\ninstitution "), told);
    assertTrue(told.contains("groups with less than 0.9 of the overall recall: "), told);
    assertTrue(told.strip().endsWith("; 0 errors."), told);
  }

  /** The table of methods, groups of people, short histories, what nobody took, and paths. */
  private static void qualityIsTold(String told) {
    assertTrue(told.contains("made-up programme: 800 people, "), told);
    for (String method : METHODS) {
      assertEquals(2, told.lines().filter(line -> line.startsWith(method + " ")).count(), told);
    }
    assertTrue(told.contains("by how many of their items are told"), told);
    assertTrue(told.contains("\nrural yes "), told);
    assertTrue(told.contains("groups with less than 0.9 of the overall recall: "), told);
    assertTrue(told.contains("unseen items, from their texts: recall@10 "), told);
    Matcher paths = PATHS.matcher(told);
    assertTrue(paths.find(), told);
    assertTrue(Double.parseDouble(paths.group(1)) >= 0.95, told);
    assertTrue(Double.parseDouble(paths.group(2)) >= 0.9, told);
    assertEquals("0", paths.group(3), told);
  }

  private static Set<String> rows(String told) {
    return told.lines()
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .peek(
            row -> assertTrue(row.group(1).equals(BY_THE_CLOCK) || row.group(2).equals("0"), told))
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int everyWriteIsThere(String told) {
    var kinds = KEPT.matcher(told);
    int seen = 0;
    while (kinds.find()) {
      assertEquals(kinds.group(2), kinds.group(1), told);
      assertTrue(Integer.parseInt(kinds.group(1)) > 0, told);
      seen++;
    }
    return seen;
  }

  private static Map<String, String> environment() throws Exception {
    Properties secrets = new Properties();
    try (var reader = Files.newBufferedReader(CLOUD.home().resolve("secrets.properties"))) {
      secrets.load(reader);
    }
    Map<String, String> environment = new HashMap<>();
    environment.put("BENCH_URL", CLOUD.url());
    environment.put(
        "BENCH_PIDS",
        PARTS.stream()
            .map(part -> part + "=" + CLOUD.process(part).pid())
            .collect(Collectors.joining(",")));
    environment.put(
        "BENCH_JDBC", "jdbc:postgresql://127.0.0.1:" + CLOUD.port("postgres") + "/enrollment");
    environment.put("BENCH_JDBC_USER", "enrollment");
    environment.put("BENCH_JDBC_PASSWORD", secrets.getProperty("enrollment"));
    environment.put(
        "BENCH_HISTORIES_JDBC",
        "jdbc:postgresql://127.0.0.1:" + CLOUD.port("postgres") + "/recommendation");
    environment.put("BENCH_HISTORIES_USER", "recommendation");
    environment.put("BENCH_HISTORIES_PASSWORD", secrets.getProperty("recommendation"));
    environment.put(
        "BENCH_USES_JDBC", "jdbc:postgresql://127.0.0.1:" + CLOUD.port("postgres") + "/insight");
    environment.put("BENCH_USES_USER", "insight");
    environment.put("BENCH_USES_PASSWORD", secrets.getProperty("insight"));
    environment.put("BENCH_REPOSITORY", Integer.toString(CLOUD.port("repository")));
    environment.put("BENCH_CLOUD", Path.of("../cloud").toAbsolutePath().normalize().toString());
    environment.put("BENCH_JUDGED", "../catalog-service/src/test/resources/judged-queries.txt");
    return environment;
  }
}
