package org.teachercloud.system.bench;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teachercloud.system.bench.requests.Line;
import org.teachercloud.system.bench.world.Extent;

/**
 * What the caller wants to be measured.
 *
 * @param lines keys of the lines; none means all
 * @param length of one measurement
 * @param warmUp the longest before each line, so that the compilers are done with most of it
 * @param statements among which some are to be found, in place of the lines; 0 for the lines
 * @param histories among which teachers ask for recommendations, in place of the lines; 0 for them
 * @param uses of which statements are made, in place of the lines; 0 for the lines
 */
public record Asked(
    Set<String> lines,
    Duration length,
    Duration warmUp,
    Extent extent,
    long statements,
    long histories,
    long uses) {

  static final String GRANTS = "search-grants";
  static final String STEADY = "steady";
  static final String LEARNING = "learning";
  static final String FRESHNESS = "freshness";
  static final String PUBLISHING = "publishing";
  public static final String GRANTING = "granting";
  public static final String IMPORT = "import";
  public static final String HARVEST = "harvest";
  public static final String JUDGED = "judged";
  static final String QUALITY = "quality";

  /** Takes minutes on a full cloud, so only who names it gets it. */
  static final String TEACHERS = "teachers";

  private static final List<String> ALL =
      List.of(
          "search",
          GRANTS,
          "suggestion",
          "by-id",
          "lineage",
          "coverage",
          "enrolments",
          "progress",
          "recommendations",
          "path",
          "enrol",
          "booking",
          "event",
          "batch",
          "merge",
          "certificate",
          "verification",
          "record",
          "record-export",
          "statements",
          "statement-query",
          "my-data",
          STEADY,
          LEARNING,
          FRESHNESS,
          PUBLISHING,
          GRANTING,
          IMPORT,
          HARVEST,
          JUDGED,
          QUALITY,
          TEACHERS);

  /** Fewer have nobody busy among them; of more the last ones would be stored in the future. */
  private static final long FEWEST_STATEMENTS = 500;

  private static final long MOST_STATEMENTS = 10_000_000;
  private static final long FEWEST_HISTORIES = 100;

  /** All teachers of China. */
  private static final long MOST_HISTORIES = 16_810_000;

  private static final long FEWEST_USES = 500;
  private static final long MOST_USES = 10_000_000;

  private static final int MOST_ITEMS = 1_000_000;
  private static final String USAGE =
      "usage: ./cloud bench ["
          + String.join("|", ALL)
          + "]... [--seconds N] [--warm-up N] [--tiny] [--items N] [--statements N] [--histories N] [--uses N];"
          + " without names everything but teachers; --tiny only tries whether all of it works; --items: so many are imported"
          + " and harvested (up to 1000000; what is imported stays); --statements: in place of all"
          + " that, the database makes N statements (500 to 10000000, they stay), and some are"
          + " asked for; --histories: the same with histories of teachers (100 to 16810000), and"
          + " recommendations are asked for; --uses: statements of reuse, among 10000 made uses and"
          + " ten times as many up to N (500 to 10000000, they are taken away again). Ends with 0 where"
          + " every acknowledged write is there and every answer was right, and with 1 where not";

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with the usage, where it is not understood
   */
  static Asked of(String... arguments) {
    Set<String> lines = new LinkedHashSet<>();
    Duration length = null;
    Duration warmUp = null;
    Extent extent = Extent.FULL;
    long statements = 0;
    long histories = 0;
    long uses = 0;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--seconds" -> length = seconds(arguments, ++i);
        case "--warm-up" -> warmUp = seconds(arguments, ++i);
        case "--tiny" -> extent = Extent.TINY;
        case "--items" -> extent = extent.ofItems(items(arguments, ++i));
        case "--statements" ->
            statements = many(arguments, ++i, FEWEST_STATEMENTS, MOST_STATEMENTS);
        case "--histories" -> histories = many(arguments, ++i, FEWEST_HISTORIES, MOST_HISTORIES);
        case "--uses" -> uses = many(arguments, ++i, FEWEST_USES, MOST_USES);
        default -> {
          if (!ALL.contains(arguments[i])) {
            throw new IllegalArgumentException(USAGE);
          }
          lines.add(arguments[i]);
        }
      }
    }
    return new Asked(
        Set.copyOf(lines),
        length == null ? extent.length() : length,
        warmUp == null ? extent.warmUp() : warmUp,
        extent,
        statements,
        histories,
        uses);
  }

  public boolean wants(String line) {
    return lines.isEmpty() || lines.contains(line);
  }

  /** Whether something was named, and not only meant by all. */
  boolean names(String line) {
    return lines.contains(line);
  }

  /** At how many connections a line is measured: at all where it has an aim or was named. */
  List<Integer> connections(Line line) {
    return line.aim() > 0 || lines.contains(line.key())
        ? extent.connections()
        : List.of(extent.usual());
  }

  private static Duration seconds(String[] arguments, int place) {
    if (place >= arguments.length || !arguments[place].matches("\\d{1,3}")) {
      throw new IllegalArgumentException(USAGE);
    }
    return Duration.ofSeconds(Integer.parseInt(arguments[place]));
  }

  private static int items(String[] arguments, int place) {
    if (place >= arguments.length || !arguments[place].matches("[1-9]\\d{0,6}")) {
      throw new IllegalArgumentException(USAGE);
    }
    int wanted = Integer.parseInt(arguments[place]);
    if (wanted > MOST_ITEMS) {
      throw new IllegalArgumentException(USAGE);
    }
    return wanted;
  }

  private static long many(String[] arguments, int place, long fewest, long most) {
    if (place >= arguments.length || !arguments[place].matches("\\d{3,8}")) {
      throw new IllegalArgumentException(USAGE);
    }
    long wanted = Long.parseLong(arguments[place]);
    if (wanted < fewest || wanted > most) {
      throw new IllegalArgumentException(USAGE);
    }
    return wanted;
  }
}
