package org.teachercloud.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teachercloud.local.commands.Bench;
import org.teachercloud.local.commands.Command;
import org.teachercloud.local.commands.Doctor;
import org.teachercloud.local.commands.Down;
import org.teachercloud.local.commands.Logs;
import org.teachercloud.local.commands.Recommend;
import org.teachercloud.local.commands.Reset;
import org.teachercloud.local.commands.Seed;
import org.teachercloud.local.commands.Status;
import org.teachercloud.local.commands.Tests;
import org.teachercloud.local.commands.Up;
import org.teachercloud.local.ground.Trouble;
import org.teachercloud.local.parts.Site;

/** {@code ./cloud COMMAND}. Exit codes: 0 done, 1 something is not well, 2 it could not be done. */
public final class Cloud {
  private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("up", new Up());
    COMMANDS.put("down", new Down());
    COMMANDS.put("status", new Status());
    COMMANDS.put("logs", new Logs());
    COMMANDS.put("seed", new Seed());
    COMMANDS.put("bench", new Bench());
    COMMANDS.put("recommend", new Recommend());
    COMMANDS.put("test", new Tests());
    COMMANDS.put("doctor", new Doctor());
    COMMANDS.put("reset", new Reset());
  }

  private Cloud() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    String name = arguments.length == 0 ? "help" : arguments[0];
    Command command = COMMANDS.get(name);
    if (command == null) {
      help();
      return List.of("help", "-h", "--help").contains(name) ? 0 : 2;
    }
    var rest = Arrays.asList(arguments).subList(1, arguments.length);
    try {
      Site site = Site.here();
      return command.changes() ? alone(command, site, rest) : command.run(site, rest);
    } catch (Trouble trouble) {
      System.err.println(trouble.getMessage());
      return 2;
    } catch (UncheckedIOException failure) {
      System.err.println(sentence(failure.getCause()));
      return 2;
    }
  }

  /** A full disk shows itself wherever something is written. */
  private static String sentence(IOException failure) {
    String reason = String.valueOf(failure.getMessage());
    return reason.contains("No space left")
        ? "The disk is full (" + reason + "): free some space, or set TEACHERCLOUD_HOME to another."
        : "A file could not be read or written: " + reason + ".";
  }

  /** Two commands that change one data folder wait for each other. */
  private static int alone(Command command, Site site, List<String> arguments) {
    try (var channel =
        FileChannel.open(
            site.home().run().resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      var lock = channel.tryLock();
      if (lock == null) {
        System.out.println("Another ./cloud is at work on this data folder: waiting for it.");
        lock = channel.lock();
      }
      try (var held = lock) {
        return held.isValid() ? command.run(site, arguments) : 2;
      }
    } catch (IOException e) {
      throw new Trouble(
          "The data folder " + site.home().folder() + " cannot be used: " + e.getMessage() + ".",
          e);
    }
  }

  private static void help() {
    System.out.println("Teacher Cloud on this machine. Usage: ./cloud COMMAND");
    COMMANDS.forEach((name, command) -> System.out.printf("  %-9s %s%n", name, command.about()));
    System.out.println(
        "TEACHERCLOUD_HOME sets the data folder, TEACHERCLOUD_PORT the address's port,"
            + " TEACHERCLOUD_PORTS=auto takes free ports.");
  }
}
