package org.teachercloud.local.ground;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Maven in use: the one {@code ./cloud} fetched, or else the system's. The user's own settings
 * are honoured.
 */
public record Maven(Checkout checkout) {

  /** The command of a quiet run without questions, in this process's own JDK. */
  public ProcessBuilder command(List<String> arguments) {
    var command = new ArrayList<>(List.of(program(), "-B", "-ntp"));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(checkout.root().toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putIfAbsent("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    return builder;
  }

  private String program() {
    String named = System.getenv("TEACHERCLOUD_MAVEN");
    if (named != null && !named.isBlank()) {
      return named;
    }
    String name = "apache-maven-" + checkout.version("maven.fetched.version");
    Path fetched = checkout.partsFolder().resolve(name).resolve(name).resolve("bin/mvn");
    return Files.isExecutable(fetched) ? fetched.toString() : "mvn";
  }
}
