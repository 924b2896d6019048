package org.teachercloud.local.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.local.ground.Checkout;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class UndertakerTest {

  @Test
  void testPartsEndWithTheirJvmEvenWhenItIsKilled(@TempDir Path folder) throws Exception {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-Dteachercloud.checkout=" + Checkout.find().root(),
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            Asking.class.getName());
    Process jvm = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    long pid;
    try (var lines =
        new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8))) {
      pid = Long.parseLong(lines.readLine());
      ProcessHandle postgres = ProcessHandle.of(pid).orElseThrow();
      assertTrue(postgres.isAlive());
      jvm.destroyForcibly();
      postgres.onExit().get(1, TimeUnit.MINUTES);
    }
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  /** Another JVM that asks for the server, tells its PID and stays. */
  static final class Asking {
    private Asking() {}

    public static void main(String[] arguments) throws Exception {
      org.teachercloud.local.TestStack.postgresPort();
      Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
      try (var found = Files.newDirectoryStream(temporary, "teachercloud-postgres-*")) {
        Path file = found.iterator().next().resolve("data/postmaster.pid");
        System.out.println(Files.readAllLines(file).getFirst());
      }
      Thread.currentThread().join();
    }
  }
}
