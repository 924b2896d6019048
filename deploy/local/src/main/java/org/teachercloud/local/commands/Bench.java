package org.teachercloud.local.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.teachercloud.local.ground.Maven;
import org.teachercloud.local.ground.PortPlan;
import org.teachercloud.local.ground.Run;
import org.teachercloud.local.ground.Trouble;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.running.Parts;
import org.teachercloud.local.running.RunningPart;

/** Measures the running cloud with the system tests' bench. */
public final class Bench implements Command {
  private static final String MODULE = "system-tests";
  private static final String MAIN = "org.teachercloud.system.bench.Bench";
  private static final String JUDGED = "catalog-service/src/test/resources/judged-queries.txt";
  private static final Duration BUILD_BOUND = Duration.ofMinutes(5);

  @Override
  public String about() {
    return "measures the running, seeded cloud; fails where an answer is wrong or a write missing";
  }

  @Override
  public int run(Site site, List<String> arguments) {
    String pids =
        Parts.names(site).stream()
            .flatMap(name -> RunningPart.find(site.home(), name).stream())
            .map(part -> part.name() + "=" + part.handle().pid())
            .collect(Collectors.joining(","));
    if (pids.isEmpty()) {
      throw new Trouble("Nothing is running to be measured: ./cloud up, then ./cloud seed.");
    }
    var command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(List.of("-Xmx1g", "-cp", classPath(site), MAIN));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("BENCH_URL", site.publicUrl());
    builder.environment().put("BENCH_PIDS", pids);
    builder.environment().put("BENCH_JDBC", site.jdbcUrl("enrollment"));
    builder.environment().put("BENCH_JDBC_USER", "enrollment");
    builder.environment().put("BENCH_JDBC_PASSWORD", site.home().secret("enrollment"));
    builder.environment().put("BENCH_HISTORIES_JDBC", site.jdbcUrl("recommendation"));
    builder.environment().put("BENCH_HISTORIES_USER", "recommendation");
    builder.environment().put("BENCH_HISTORIES_PASSWORD", site.home().secret("recommendation"));
    builder.environment().put("BENCH_USES_JDBC", site.jdbcUrl("insight"));
    builder.environment().put("BENCH_USES_USER", "insight");
    builder.environment().put("BENCH_USES_PASSWORD", site.home().secret("insight"));
    builder.environment().put("BENCH_REPOSITORY", Integer.toString(site.port(PortPlan.REPOSITORY)));
    builder.environment().put("BENCH_CLOUD", site.checkout().root().resolve("cloud").toString());
    builder.environment().put("BENCH_JUDGED", site.checkout().root().resolve(JUDGED).toString());
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new Trouble("The bench could not be started: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static String classPath(Site site) {
    Path module = site.checkout().root().resolve(MODULE);
    Path listed = module.resolve("target/bench-classpath");
    var goals =
        List.of(
            "compile",
            "dependency:build-classpath",
            "-Dskip.format",
            "-DincludeScope=runtime",
            "-Dmdep.outputFile=" + listed,
            "-pl",
            MODULE,
            "-am");
    System.out.println("Compiling the bench.");
    Run.toEnd(
        "Compiling the bench",
        new Maven(site.checkout()).command(goals),
        site.home().log("bench-build"),
        BUILD_BOUND);
    try {
      return module.resolve("target/classes") + ":" + Files.readString(listed).strip();
    } catch (IOException e) {
      throw new Trouble("The bench's class path is not in " + listed + ".", e);
    }
  }
}
