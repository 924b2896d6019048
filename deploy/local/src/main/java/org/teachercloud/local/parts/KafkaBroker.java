package org.teachercloud.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Folders;
import org.teachercloud.local.ground.Ports;
import org.teachercloud.local.ground.Run;

/**
 * A Kafka broker that is its own controller (KRaft) on the loopback address, whose data lies in one
 * folder.
 */
public record KafkaBroker(Binaries binaries, Path home, int port, int controllerPort) {
  private static final Duration FORMAT_BOUND = Duration.ofMinutes(1);
  private static final String CLUSTER = "dGVhY2hlci1jbG91ZA";

  /**
   * Makes the data folder from a formatted one, made once per version, and writes the properties.
   */
  public void initialise(Map<String, String> settings) {
    try {
      Files.createDirectories(home);
      if (!Files.exists(home.resolve("data/meta.properties"))) {
        Folders.delete(home.resolve("data"));
        Folders.copy(formatted().resolve("data"), home.resolve("data"));
      }
      write(home, properties(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command that runs the broker in the foreground; {@code flags} are the JVM's. */
  public List<String> command(List<String> flags) {
    return JavaCommand.of(
        flags, binaries.kafka(), "kafka.Kafka", home.resolve("server.properties").toString());
  }

  /** Whether clients can connect: the listener opens last. */
  public boolean ready() {
    return Ports.answers(port);
  }

  private Map<String, String> properties(Map<String, String> settings) {
    var all = new TreeMap<>(settings);
    all.put("process.roles", "broker,controller");
    all.put("node.id", "1");
    all.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    all.put("listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROL://127.0.0.1:" + controllerPort);
    all.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROL:PLAINTEXT");
    all.put("inter.broker.listener.name", "CLIENTS");
    all.put("controller.listener.names", "CONTROL");
    all.put("log.dirs", home.resolve("data").toString());
    all.put("offsets.topic.replication.factor", "1");
    all.put("offsets.topic.num.partitions", "4");
    all.put("transaction.state.log.replication.factor", "1");
    all.put("transaction.state.log.min.isr", "1");
    all.put("transaction.state.log.num.partitions", "4");
    all.put("share.coordinator.state.topic.replication.factor", "1");
    all.put("share.coordinator.state.topic.min.isr", "1");
    all.put("group.initial.rebalance.delay.ms", "0");
    return all;
  }

  private Path formatted() {
    Path jars = binaries.kafka();
    return binaries.once(
        jars.getFileName() + "-formatted",
        "formatting the storage",
        into -> {
          var broker = new KafkaBroker(binaries, into, Ports.free(), Ports.free());
          Path file = write(into, broker.properties(Map.of()));
          var command =
              JavaCommand.of(
                  List.of("-XX:TieredStopAtLevel=1"),
                  jars,
                  "kafka.tools.StorageTool",
                  "format",
                  "--cluster-id",
                  CLUSTER,
                  "--config",
                  file.toString());
          Run.toEnd(
              "Formatting the broker's storage",
              new ProcessBuilder(command),
              into.resolveSibling("kafka-format.log"),
              FORMAT_BOUND);
        });
  }

  private static Path write(Path folder, Map<String, String> properties) {
    Path file = folder.resolve("server.properties");
    try {
      return Files.writeString(
          file,
          properties.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("\n", "", "\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
