package org.teachercloud.local.commands;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.local.building.SourceStamp;
import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Maven;
import org.teachercloud.local.ground.Run;
import org.teachercloud.local.ground.Trouble;
import org.teachercloud.local.parts.Site;

/** Trains the recommender on files, beside any running cloud, and predicts or evaluates. */
public final class Recommend implements Command {
  private static final String MODULE = "recommendation-service";
  private static final String MAIN =
      "org.teachercloud.recommendation.evaluating.files.RecommendFiles";
  private static final Duration BUILD_BOUND = Duration.ofMinutes(10);

  @Override
  public String about() {
    return "trains on histories in files: --train FILE --test FILE --out FILE, or --evaluate";
  }

  @Override
  public int run(Site site, List<String> arguments) {
    String natives = site.checkout().partsFolder().resolve("native").toString();
    var command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(
        List.of(
            "-Xmx3g",
            "-XX:+UseParallelGC",
            "-XX:ParallelGCThreads=2",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.bytedeco.javacpp.cachedir=" + natives,
            "-cp",
            classPath(site),
            MAIN));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command).directory(asked()).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new Trouble("The recommender could not be started: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** Where the command was given, so that relative file names mean what they say there. */
  private static File asked() {
    return new File(System.getProperty("teachercloud.from", "."));
  }

  /** Compiles only what has changed since the last time. */
  private static String classPath(Site site) {
    Path module = site.checkout().root().resolve(MODULE);
    Path classes = module.resolve("target/classes");
    Path listed = module.resolve("target/recommend-classpath");
    Path stamped = module.resolve("target/recommend-stamp");
    String stamp =
        SourceStamp.of(site.checkout(), List.of("contracts", "delivery", "access", MODULE));
    try {
      if (!Files.isRegularFile(listed)
          || !Files.isDirectory(classes)
          || !Files.isRegularFile(stamped)
          || !stamp.equals(Files.readString(stamped))) {
        compile(site, listed);
        Files.writeString(stamped, stamp);
      }
      return classes + ":" + Files.readString(listed).strip();
    } catch (IOException e) {
      throw new Trouble("The recommender's class path is not in " + listed + ".", e);
    }
  }

  private static void compile(Site site, Path listed) {
    System.out.println("Compiling the recommender.");
    new Binaries(site.checkout()).maven();
    Run.toEnd(
        "Compiling the recommender",
        new Maven(site.checkout())
            .command(
                List.of(
                    "compile",
                    "dependency:build-classpath",
                    "-Dskip.format",
                    "-DincludeScope=runtime",
                    "-Dmdep.outputFile=" + listed,
                    "-pl",
                    MODULE,
                    "-am")),
        site.home().log("recommend-build"),
        BUILD_BOUND);
  }
}
