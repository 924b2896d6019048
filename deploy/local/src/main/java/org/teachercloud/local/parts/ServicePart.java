package org.teachercloud.local.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teachercloud.local.ground.Http;
import org.teachercloud.local.ground.PortPlan;

/**
 * One of our own services, or the gateway; it is given everything it must know by its environment.
 *
 * @param app tells the folder of its packaged form, once it is built
 * @param heap its largest heap, such as {@code 256m}
 */
public record ServicePart(Site site, String name, Supplier<Path> app, String heap) implements Part {

  @Override
  public List<String> needs() {
    return List.of("build", "postgres", "kafka");
  }

  @Override
  public List<String> listensOn() {
    return List.of(name);
  }

  @Override
  public void prepare(Consumer<String> told) {
    site.home().data(name).toFile().mkdirs();
  }

  @Override
  public ProcessBuilder process() {
    List<String> flags = flags();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(StartCache.of(site, name, List.of(app.get()), flags).flags());
    command.addAll(List.of("-jar", app.get().resolve("quarkus-run.jar").toString()));
    var builder = new ProcessBuilder(command).directory(site.home().data(name).toFile());
    builder.environment().putAll(environment());
    return builder;
  }

  @Override
  public boolean ready() {
    return Http.status(site.port(name), "/q/health/ready") == 200;
  }

  private List<String> flags() {
    var flags =
        new ArrayList<>(
            List.of(
                "-Xms32m",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    if (JavaCommand.isShortLived()) {
      flags.add("-XX:TieredStopAtLevel=1");
    }
    return JavaCommand.smallWhenIdle(flags);
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(site.port(name))),
        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", site.jdbcUrl(name)),
        Map.entry("QUARKUS_DATASOURCE_USERNAME", name),
        Map.entry("QUARKUS_DATASOURCE_PASSWORD", site.home().secret(name)),
        Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true"),
        // A machine that is busy with a first start may keep a first connection waiting.
        Map.entry("QUARKUS_FLYWAY_CONNECT_RETRIES", "6"),
        Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + site.port("kafka")),
        Map.entry("TEACHERCLOUD_IDENTITY_URL", site.identityUrl()),
        Map.entry("TEACHERCLOUD_PUBLIC_URL", site.publicUrl()),
        // What this cloud offers harvesters may be harvested by this cloud, to try it.
        Map.entry(
            "TEACHERCLOUD_HARVEST_PRIVATE", here("gateway") + "," + here(PortPlan.REPOSITORY)),
        Map.entry("TEACHERCLOUD_WEB_SECRET", site.home().secret("web-client")),
        Map.entry("TEACHERCLOUD_SESSION_SECRET", site.home().secret("state")),
        Map.entry("TEACHERCLOUD_DOOR_SECRET", site.home().secret("door-client")),
        // Whoever tries it out does not wait a week.
        Map.entry("TEACHERCLOUD_LEAVING_WAIT", "PT5S"),
        Map.entry("TEACHERCLOUD_KEY_SECRET", site.home().secret("signing-keys")),
        Map.entry("TEACHERCLOUD_PSEUDONYM_SECRET", site.home().secret("pseudonyms")),
        Map.entry("TEACHERCLOUD_SEEDING_ENABLED", "true"),
        Map.entry("TEACHERCLOUD_CATALOG_URL", url("catalog")),
        Map.entry("TEACHERCLOUD_ENROLLMENT_URL", url("enrollment")),
        Map.entry("TEACHERCLOUD_RECOMMENDATION_URL", url("recommendation")),
        Map.entry("TEACHERCLOUD_INSIGHT_URL", url("insight")),
        Map.entry("TEACHERCLOUD_DATA_FOLDER", site.home().data(name).toString()));
  }

  private String url(String part) {
    return "http://" + here(part);
  }

  private String here(String port) {
    return "127.0.0.1:" + site.port(port);
  }
}
