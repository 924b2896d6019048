package org.teachercloud.local.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Ports;
import org.teachercloud.local.parts.KafkaBroker;
import org.teachercloud.local.parts.PostgresServer;

/**
 * The parts that tests share; here durability is given up for speed, which a running cloud never
 * does.
 */
public record TestParts(Binaries binaries) {
  private static final List<String> FAST =
      List.of(
          "fsync=off",
          "synchronous_commit=off",
          "full_page_writes=off",
          "jit=off",
          "max_parallel_workers_per_gather=0",
          "max_connections=200",
          "shared_buffers=64MB");

  private static final List<String> KAFKA_FLAGS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  public TestDatabase createDatabase(String name) {
    int port = postgresPort();
    PostgresTalk.execute(port, "CREATE DATABASE \"" + name + "\"");
    return new TestDatabase(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres", "postgres");
  }

  public int postgresPort() {
    return Once.port("postgres", this::startPostgres);
  }

  public int kafkaPort() {
    return Once.port("kafka", this::startKafka);
  }

  private int startPostgres() {
    Path folder = Launch.folder("postgres");
    var server = new PostgresServer(binaries, folder.resolve("data"), Ports.free());
    server.initialise();
    Launch.untilReady(folder, server.command(FAST), server::ready);
    return server.port();
  }

  private int startKafka() {
    Path folder = Launch.folder("kafka");
    var broker = new KafkaBroker(binaries, folder.resolve("broker"), Ports.free(), Ports.free());
    broker.initialise(Map.of("auto.create.topics.enable", "true", "num.partitions", "4"));
    Launch.untilReady(folder, broker.command(KAFKA_FLAGS), broker::ready);
    return broker.port();
  }
}
