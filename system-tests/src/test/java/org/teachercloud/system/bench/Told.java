package org.teachercloud.system.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.teachercloud.system.running.RunningCloud;

/**
 * What one run of the bench told. It is kept in a file: whole in a message, its hundred lines would
 * hide which test failed.
 */
record Told(String text, Path file) {

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

  /** Title, connections, requests a second, p50, p99, errors, CPU ms, aim, and what follows. */
  private static final Pattern ROW =
      Pattern.compile("^(\\S.{0,23}?) +\\d+ +\\d+ +\\S+ +\\S+ +(\\d+) +\\S+ +[\\d.-]+ .*$");

  /** Runs the bench against the running cloud, to its end. */
  static Told by(String... arguments) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Bench.run(environment(), Asked.of(arguments), new PrintStream(printed, true, UTF_8));

    String text = printed.toString(UTF_8);
    Path folder = Files.createDirectories(Path.of("target", "bench"));
    return new Told(text, Files.writeString(Files.createTempFile(folder, "told-", ".txt"), text));
  }

  void shows(String part) {
    assertTrue(text.contains(part), () -> "Not there: \"" + part + "\"; " + where());
  }

  Matcher shows(Pattern part) {
    Matcher matcher = part.matcher(text);
    assertTrue(matcher.find(), () -> "Not there: \"" + part + "\"; " + where());
    return matcher;
  }

  int times(String expression) {
    return (int) Pattern.compile(expression).matcher(text).results().count();
  }

  /** The titles of the table's rows, all without errors. */
  Set<String> rows() {
    Set<String> titles = new TreeSet<>();
    text.lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .forEach(
            row -> {
              assertTrue(
                  row.group(2).equals("0"), () -> "Errors: \"" + row.group() + "\"; " + where());
              titles.add(row.group(1));
            });
    return titles;
  }

  /** Where all of it stands, and how it ended. */
  String where() {
    return "all that was told is in "
        + file
        + ", its end: "
        + text.strip().lines().toList().getLast();
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
