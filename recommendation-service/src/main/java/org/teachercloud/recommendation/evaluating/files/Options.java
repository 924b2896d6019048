package org.teachercloud.recommendation.evaluating.files;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was asked for on the command line. */
public record Options(Map<String, String> given) {

  static final String USAGE =
      """
      ./cloud recommend --train FILE --test FILE [--items FILE] --out FILE   writes 20 items for each person of TEST;
                                                                       with --texts FILE also such as nobody took
      ./cloud recommend --evaluate --train FILE [--people FILE]              the table of methods, on hidden last items;
                                                                       with --people also by group: person and columns
      ./cloud recommend --unseen --train FILE --items FILE [--texts FILE]    how well items are found that nobody took, from texts
      ./cloud recommend --tries FILE --test FILE [--published AUC]           how well tries of TEST are foretold after those of FILE
      ./cloud recommend --figures [--catalogue N] [--people N] [--taken N]   all of these on a made-up programme, and of paths
      ./cloud recommend --measure [--catalogue N] [--people N] [--taken N]   trains on made-up histories
      also: --threads N (2), --stages 1 (closed form alone) or 2\
      """;

  private static final Set<String> FLAGS =
      Set.of("--evaluate", "--figures", "--measure", "--unseen");
  private static final Set<String> VALUES =
      Set.of(
          "--train",
          "--tries",
          "--published",
          "--test",
          "--items",
          "--texts",
          "--out",
          "--threads",
          "--stages",
          "--catalogue",
          "--people",
          "--taken");

  public static Options of(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String name = arguments.get(i);
      if (FLAGS.contains(name)) {
        given.put(name, "");
      } else if (VALUES.contains(name) && i + 1 < arguments.size()) {
        given.put(name, arguments.get(++i));
      } else {
        throw new IllegalArgumentException("Not understood: " + name);
      }
    }
    Options options = new Options(given);
    options.requireWhole();
    return options;
  }

  private void requireWhole() {
    List<String> needed =
        measure() || figures()
            ? List.of()
            : tries() != null
                ? List.of("--test")
                : evaluate() || unseen()
                    ? List.of("--train")
                    : List.of("--train", "--test", "--out");
    for (String name : needed) {
      if (!given.containsKey(name)) {
        throw new IllegalArgumentException("Missing: " + name);
      }
    }
    if (stages() < 1 || stages() > 2 || threads() < 1) {
      throw new IllegalArgumentException("--stages is 1 or 2, --threads at least 1");
    }
  }

  boolean evaluate() {
    return given.containsKey("--evaluate");
  }

  public boolean unseen() {
    return given.containsKey("--unseen");
  }

  boolean figures() {
    return given.containsKey("--figures");
  }

  boolean measure() {
    return given.containsKey("--measure");
  }

  /** Tries to learn from, null where it is about histories. */
  Path tries() {
    return path("--tries");
  }

  /** What others reached on the same people, as they wrote it; null where nothing is given. */
  String published() {
    return given.get("--published");
  }

  Path train() {
    return path("--train");
  }

  Path test() {
    return path("--test");
  }

  /** Null where none was given. */
  Path items() {
    return path("--items");
  }

  /** Null where none was given. */
  Path texts() {
    return path("--texts");
  }

  Path out() {
    return path("--out");
  }

  int threads() {
    return number("--threads", 2);
  }

  int stages() {
    return number("--stages", 2);
  }

  /** What is known of the people on files; null where none was given. */
  Path groups() {
    return path("--people");
  }

  public int catalogue() {
    return number("--catalogue", figures() ? 1_200 : 15_160);
  }

  /** How many are made up. */
  public int people() {
    return number("--people", figures() ? 8_000 : 520_000);
  }

  public int taken() {
    return number("--taken", figures() ? 64_000 : 3_100_000);
  }

  private Path path(String name) {
    return given.containsKey(name) ? Path.of(given.get(name)) : null;
  }

  private int number(String name, int otherwise) {
    String text = given.get(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("Not a number: " + name + " " + text, notANumber);
    }
  }
}
