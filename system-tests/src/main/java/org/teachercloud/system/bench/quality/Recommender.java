package org.teachercloud.system.bench.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./cloud recommend}, in a process of its own, beside the cloud that runs. */
public final class Recommender {

  private final Path cloud;
  private final PrintStream out;

  /**
   * @param cloud the script
   * @param out hears the figures; how far it is is told only where it fails
   */
  public Recommender(Path cloud, PrintStream out) {
    this.cloud = cloud;
    this.out = out;
  }

  /** Whether it came to its end; its figures are printed as they come. */
  public boolean run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(cloud.toString(), "recommend"));
    command.addAll(arguments);
    Path aside = Files.createTempFile("recommend", ".log");
    try {
      Process process = new ProcessBuilder(command).redirectError(aside.toFile()).start();
      process.getOutputStream().close();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        lines.lines().forEach(out::println);
      }
      boolean right = process.waitFor() == 0;
      if (!right) {
        out.println(Files.readString(aside));
      }
      return right;
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
