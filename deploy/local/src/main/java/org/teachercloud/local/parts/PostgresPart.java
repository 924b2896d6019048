package org.teachercloud.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Run;

/** One server, one database and one role for every part that keeps data. */
public record PostgresPart(Site site) implements Part {
  private static final List<String> DATABASES =
      List.of("catalog", "enrollment", "recommendation", "insight", "gateway", "keycloak");

  private static final List<String> SETTINGS =
      List.of(
          "shared_buffers=96MB",
          "max_connections=120",
          "jit=off",
          "max_wal_size=512MB",
          "max_parallel_workers_per_gather=0",
          "log_min_messages=warning",
          // What a row held is in the details of an error; no log is to hold what persons wrote.
          "log_error_verbosity=terse",
          "log_min_error_statement=panic",
          "log_line_prefix=%m %d ");

  /** What only a machine that loses its power would miss. */
  private static final List<String> FOR_A_TEST_RUN = List.of("fsync=off", "full_page_writes=off");

  private static final String WHO_MAY_CONNECT = "host all all 127.0.0.1/32 scram-sha-256\n";
  private static final Duration BOUND = Duration.ofMinutes(1);

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public List<String> listensOn() {
    return List.of("postgres");
  }

  @Override
  public void prepare(Consumer<String> told) {
    server(site.binaries().telling(told)).initialise();
    Path done = data().resolve("databases-made");
    try {
      List<String> made = Files.exists(done) ? Files.readAllLines(done) : List.of();
      var missing = DATABASES.stream().filter(each -> !made.contains(each)).toList();
      if (!missing.isEmpty()) {
        Files.writeString(data().resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        make(missing);
        Files.write(done, DATABASES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ProcessBuilder process() {
    var settings = new ArrayList<>(SETTINGS);
    if (JavaCommand.isShortLived()) {
      settings.addAll(FOR_A_TEST_RUN);
    }
    return new ProcessBuilder(server(site.binaries()).command(settings));
  }

  @Override
  public boolean ready() {
    return server(site.binaries()).ready();
  }

  /** SIGINT: end the sessions, write everything, stop. SIGTERM would wait for the sessions. */
  @Override
  public String endSignal() {
    return "INT";
  }

  /**
   * Roles and databases are made before the server listens, so no superuser ever needs a password.
   */
  private void make(List<String> names) throws IOException {
    Path script = Files.createTempFile(site.home().run(), "databases", ".sql");
    try {
      Files.writeString(script, names.stream().map(this::statements).collect(Collectors.joining()));
      var single = new ProcessBuilder(server(site.binaries()).singleUserCommand());
      Run.toEnd("Making the databases", single, script, site.home().log("databases"), BOUND);
    } finally {
      Files.delete(script);
    }
  }

  private String statements(String name) {
    String password = site.home().secret(name);
    return "CREATE ROLE %1$s LOGIN PASSWORD '%2$s'%nCREATE DATABASE %1$s OWNER %1$s%n"
        .formatted(name, password);
  }

  private Path data() {
    return site.home().data("postgres");
  }

  private PostgresServer server(Binaries binaries) {
    return new PostgresServer(binaries, data(), site.port("postgres"));
  }
}
