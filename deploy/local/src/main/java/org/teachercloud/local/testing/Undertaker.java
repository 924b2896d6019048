package org.teachercloud.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Ends a process and deletes its folder when this JVM is gone, however it went: a shell waits at a
 * pipe that closes even when the JVM is killed.
 */
final class Undertaker {
  private static final String SCRIPT =
      "read -r never; kill -QUIT \"$0\" 2>/dev/null;"
          + " for tenth in 1 2 3 4 5 6 7 8 9 10; do kill -0 \"$0\" 2>/dev/null || break; sleep 0.1; done;"
          + " kill -KILL \"$0\" 2>/dev/null; rm -rf \"$1\"";

  private Undertaker() {}

  static void watch(ProcessHandle process, Path folder) {
    var command =
        List.of("setsid", "sh", "-c", SCRIPT, Long.toString(process.pid()), folder.toString());
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      process.destroyForcibly();
      throw new UncheckedIOException(e);
    }
  }
}
