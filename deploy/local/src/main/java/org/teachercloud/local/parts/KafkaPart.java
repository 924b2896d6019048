package org.teachercloud.local.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teachercloud.local.ground.Binaries;

/** The broker that carries facts from part to part. */
public record KafkaPart(Site site) implements Part {
  private static final List<String> FLAGS =
      JavaCommand.smallWhenIdle(
          List.of(
              "-Xms48m",
              "-Xmx256m",
              "-Xmn12m",
              "-XX:+UseSerialGC",
              "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
              "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
              "-Dorg.slf4j.simpleLogger.showDateTime=true"));

  private static final Map<String, String> SETTINGS =
      Map.of(
          "auto.create.topics.enable", "false",
          "log.cleaner.dedupe.buffer.size", "4194304",
          "log.segment.bytes", "67108864",
          // Nobody follows this controller, so it need not show twice a second that it is alive.
          "metadata.max.idle.interval.ms", "0",
          "num.network.threads", "2",
          "num.io.threads", "4");

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public List<String> listensOn() {
    return List.of("kafka", "kafka-controller");
  }

  @Override
  public void prepare(Consumer<String> told) {
    broker(site.binaries().telling(told)).initialise(SETTINGS);
  }

  @Override
  public ProcessBuilder process() {
    var cache = StartCache.of(site, name(), List.of(site.binaries().kafka()), FLAGS);
    var flags = new ArrayList<>(FLAGS);
    flags.addAll(cache.flags());
    return new ProcessBuilder(broker(site.binaries()).command(flags));
  }

  @Override
  public boolean ready() {
    return broker(site.binaries()).ready();
  }

  private KafkaBroker broker(Binaries binaries) {
    return new KafkaBroker(
        binaries, site.home().data("kafka"), site.port("kafka"), site.port("kafka-controller"));
  }
}
