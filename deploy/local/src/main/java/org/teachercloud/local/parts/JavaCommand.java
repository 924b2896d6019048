package org.teachercloud.local.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of this process's own JDK. */
final class JavaCommand {
  private JavaCommand() {}

  static List<String> of(List<String> flags, Path jars, String main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", jars + "/*", main));
    command.addAll(List.of(arguments));
    return command;
  }
}
