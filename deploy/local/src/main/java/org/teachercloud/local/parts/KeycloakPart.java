package org.teachercloud.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Fingerprint;
import org.teachercloud.local.ground.Folders;
import org.teachercloud.local.ground.Http;
import org.teachercloud.local.ground.Run;

/**
 * Who people are. Built once for our settings; then run with all its jars on one class path instead
 * of by its own script, because the JDK's start cache cannot see through its class loader (12 CPU
 * seconds become 5).
 */
public record KeycloakPart(Site site) implements Part {
  private static final Duration BUILD_BOUND = Duration.ofMinutes(5);

  private static final List<String> BUILD_OPTIONS =
      List.of(
          "--db=postgres",
          "--health-enabled=true",
          "--metrics-enabled=true",
          "--http-relative-path=/auth",
          "--features=organization");

  private static final List<String> FLAGS =
      JavaCommand.smallWhenIdle(
          List.of(
              "-Xms48m",
              "-Xmx256m",
              "-Xmn16m",
              "-XX:+UnlockDiagnosticVMOptions",
              "-XX:-AOTRecordTraining",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-XX:+ExitOnOutOfMemoryError",
              "-Dfile.encoding=UTF-8",
              "-Duser.language=en",
              "-Duser.country=US",
              "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
              "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                  + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
              "--add-opens=java.base/java.util=ALL-UNNAMED",
              "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
              "--add-opens=java.base/java.security=ALL-UNNAMED",
              "--add-opens=java.base/java.lang=ALL-UNNAMED",
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow"));

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public List<String> needs() {
    return List.of("postgres");
  }

  @Override
  public List<String> listensOn() {
    return List.of("keycloak", "keycloak-management");
  }

  @Override
  public void prepare(Consumer<String> told) {
    Path built = built(site.binaries().telling(told));
    try {
      Path identity = site.checkout().root().resolve("identity/src/main/resources");
      Files.createDirectories(home().resolve("data/import"));
      Files.createDirectories(home().resolve("conf"));
      Files.createDirectories(home().resolve("providers"));
      // It looks in its home for what the build left; the jars stay where all clouds share them.
      Files.deleteIfExists(home().resolve("lib"));
      Files.createSymbolicLink(home().resolve("lib"), built.resolve("lib"));
      Folders.delete(home().resolve("themes"));
      Folders.copy(identity.resolve("theme"), home().resolve("themes"));
      Folders.delete(home().resolve("data/import"));
      Folders.copy(identity.resolve("realm"), home().resolve("data/import"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ProcessBuilder process() {
    List<Path> jars = jars();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(StartCache.of(site, name(), jars, FLAGS).flags());
    command.add("-Dkc.home.dir=" + home());
    command.add("-Djboss.server.config.dir=" + home().resolve("conf"));
    command.add("-cp");
    command.add(String.join(":", jars.stream().map(Path::toString).toList()));
    command.addAll(List.of("org.keycloak.quarkus.runtime.KeycloakMain", "start", "--optimized"));
    command.addAll(options());
    var builder = new ProcessBuilder(command).directory(home().toFile());
    var environment = builder.environment();
    environment.put("KC_DB_PASSWORD", site.home().secret("keycloak"));
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", site.home().secret("keycloak-admin"));
    environment.put("TEACHERCLOUD_PUBLIC_URL", site.publicUrl());
    environment.put("TEACHERCLOUD_GATEWAY_URL", site.publicUrl());
    environment.put("TEACHERCLOUD_WEB_SECRET", site.home().secret("web-client"));
    environment.put("TEACHERCLOUD_DOOR_SECRET", site.home().secret("door-client"));
    environment.put("TEACHERCLOUD_LOCAL_SECRET", site.home().secret("local-client"));
    return builder;
  }

  @Override
  public boolean ready() {
    return Http.status(site.port("keycloak-management"), "/auth/health/ready") == 200
        && Http.status(site.port("keycloak"), "/auth/realms/teacher-cloud") == 200;
  }

  /**
   * Its first start imports the realm, which takes minutes where everything else starts beside it.
   */
  @Override
  public Duration patience() {
    return Duration.ofMinutes(6);
  }

  private List<String> options() {
    return List.of(
        "--import-realm",
        "--db-url=" + site.jdbcUrl("keycloak"),
        "--db-username=keycloak",
        "--db-pool-initial-size=1",
        "--db-pool-min-size=1",
        "--db-pool-max-size=16",
        "--cache=local",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + site.port("keycloak"),
        "--http-management-port=" + site.port("keycloak-management"),
        "--hostname=" + site.publicUrl() + "/auth",
        "--hostname-backchannel-dynamic=true",
        "--proxy-headers=xforwarded",
        "--log-level=warn,org.keycloak.exportimport:info");
  }

  /** The distribution with our build options applied to it. */
  private static Path built(Binaries binaries) {
    Path pristine = binaries.keycloak();
    String name = pristine.getFileName() + "-built-" + Fingerprint.of(BUILD_OPTIONS);
    return binaries.once(
        name,
        "building Keycloak for our settings",
        into -> {
          Folders.delete(into);
          Folders.copy(pristine, into);
          var command = new ArrayList<>(List.of(into.resolve("bin/kc.sh").toString(), "build"));
          command.addAll(BUILD_OPTIONS);
          var builder = new ProcessBuilder(command);
          builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
          Path log = into.resolveSibling("keycloak-build.log");
          Run.toEnd("Building Keycloak", builder, log, BUILD_BOUND);
        });
  }

  /** In the order in which its own loader would look: what the build made comes first. */
  private List<Path> jars() {
    Path lib = built(site.binaries()).resolve("lib");
    var jars = new ArrayList<Path>();
    jars.add(lib.resolve("quarkus/transformed-bytecode.jar"));
    jars.add(lib.resolve("quarkus/generated-bytecode.jar"));
    for (String folder : List.of("app", "lib/boot", "lib/main")) {
      try (Stream<Path> files = Files.list(lib.resolve(folder))) {
        files.filter(each -> each.toString().endsWith(".jar")).sorted().forEach(jars::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return jars;
  }

  private Path home() {
    return site.home().data("keycloak");
  }
}
