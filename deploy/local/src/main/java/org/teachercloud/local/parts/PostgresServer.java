package org.teachercloud.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Folders;
import org.teachercloud.local.ground.Machine;
import org.teachercloud.local.ground.Run;

/** A PostgreSQL server on the loopback address, whose data lies in one folder. */
public record PostgresServer(Binaries binaries, Path data, int port) {
  private static final Duration INITDB_BOUND = Duration.ofMinutes(2);

  /**
   * Makes the data folder from an empty cluster that is initialised once per version, because
   * initdb takes seconds.
   */
  public void initialise() {
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      Path empty = emptyCluster();
      Path making = data.resolveSibling(data.getFileName() + ".making");
      try {
        Files.createDirectories(data.getParent());
        Folders.delete(making);
        Folders.copy(empty, making);
        Files.move(making, data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The command that runs the server in the foreground with settings such as {@code fsync=off}. */
  public List<String> command(List<String> settings) {
    var command = new ArrayList<>(asOrdinaryUser());
    command.addAll(List.of(binary("postgres"), "-D", data.toString()));
    var all = new ArrayList<>(settings);
    all.add("port=" + port);
    all.add("listen_addresses=127.0.0.1");
    all.add("unix_socket_directories=");
    for (String setting : all) {
      command.add("-c");
      command.add(setting);
    }
    return command;
  }

  /** The command that runs statements from its input, one a line, while the server is down. */
  List<String> singleUserCommand() {
    var command = new ArrayList<>(asOrdinaryUser());
    command.addAll(List.of(binary("postgres"), "--single", "-D", data.toString(), "postgres"));
    return command;
  }

  /**
   * Whether the server itself says, in its PID file, that it takes connections. The file of one
   * that was killed stays behind and still says so: its process must be alive.
   */
  public boolean ready() {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return lines.size() > 7
          && lines.get(7).strip().equals("ready")
          && ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private Path emptyCluster() {
    Path folder = binaries.postgres();
    return binaries.once(
        folder.getFileName() + "-empty",
        "initialising an empty server",
        into -> {
          var command = new ArrayList<>(asOrdinaryUser());
          command.addAll(
              List.of(
                  binary("initdb"),
                  "--pgdata=" + into,
                  "--username=postgres",
                  "--auth=trust",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--no-sync"));
          Run.toEnd(
              "Initialising PostgreSQL",
              new ProcessBuilder(command),
              into.resolveSibling("initdb.log"),
              INITDB_BOUND);
        });
  }

  private String binary(String name) {
    return binaries.postgres().resolve("bin").resolve(name).toString();
  }

  /**
   * PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
   */
  private static List<String> asOrdinaryUser() {
    return Machine.root() ? List.of("unshare", "-U") : List.of();
  }
}
