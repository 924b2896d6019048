package org.teachercloud.system.bench.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.teachercloud.system.bench.generated.GeneratedRepository;
import org.teachercloud.system.bench.measuring.StackProcesses;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Renewed;

/**
 * A repository harvested by the real service over real HTTP, published for everyone under a grant
 * that a second person agreed to: all new, all the same, and all deleted, so that nothing is left.
 */
public final class Harvesting {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ASK_EVERY = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Added to the patience for each record. */
  private static final Duration OF_ONE = Duration.ofMillis(20);

  private final Wire wire;
  private final StackProcesses stack;
  private final int port;
  private final Renewed writer;
  private final Renewed second;

  /**
   * @param port that the services may harvest on this machine
   */
  Harvesting(Wire wire, String base, StackProcesses stack, int port) {
    this.wire = wire;
    this.stack = stack;
    this.port = port;
    writer = new Renewed(base, "publisher");
    second = new Renewed(base, "publisher2");
  }

  /**
   * What came of a harvest.
   *
   * @param what became of each record
   * @param seconds from the answer that it waits to the report that it is done
   * @param cpuMillis of all parts for a record, the repository's own left out
   * @param most megabytes of catalog-service at the most while it ran
   */
  public record Outcome(String what, int records, double seconds, double cpuMillis, long most) {
    public double perSecond() {
      return records / seconds;
    }
  }

  /**
   * Harvests so many records three times.
   *
   * @throws IllegalStateException where a step is refused, or a record becomes something else
   */
  List<Outcome> run(int records) throws IOException, InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    try (GeneratedRepository repository = new GeneratedRepository(port, records)) {
      String source = source(repository);
      try {
        done(wire.post(source + "/approve", second.token(), ""));
        outcomes.add(harvest(source, "created", records));
        outcomes.add(harvest(source, "unchanged", records));
        repository.deleteAll();
        outcomes.add(harvest(source, "deleted", records));
      } finally {
        String who = "\r\nAuthorization: Bearer " + writer.token();
        wire.send("DELETE", source, who, null);
      }
    }
    return outcomes;
  }

  private String source(GeneratedRepository repository) throws IOException {
    String body =
        """
        {"name":"%s","baseUrl":"%s","prefix":"oai_dc","target":"PUBLISHED","scope":"PUBLIC",\
        "mapping":{"kind":"COURSE","subject":"UNCLASSIFIED","languages":["zh"]}}\
        """
            .formatted(repository.word(), repository.address());
    return done(wire.post("/api/v1/harvests/sources", writer.token(), body)).location();
  }

  private Outcome harvest(String source, String what, int records)
      throws IOException, InterruptedException {
    stack.settle();
    double cpu = cpu();
    String run = done(wire.post(source + "/runs", writer.token(), "{\"full\":true}")).location();
    long begun = System.nanoTime();
    long patience = PATIENCE.plus(OF_ONE.multipliedBy(records)).toNanos();
    long most = 0;
    JsonNode report = report(run);
    while (report.path("state").asText().matches("WAITING|RUNNING")) {
      if (System.nanoTime() - begun > patience) {
        throw new IllegalStateException("Not harvested in time: " + report);
      }
      most = Math.max(most, stack.memoryMegabytes().getOrDefault("catalog", 0L));
      TimeUnit.NANOSECONDS.sleep(ASK_EVERY.toNanos());
      report = report(run);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (!report.path("state").asText().equals("DONE") || report.path(what).asInt() != records) {
      throw new IllegalStateException("The harvest ended so: " + report);
    }
    stack.settle();
    return new Outcome(what, records, seconds, (cpu() - cpu) * 1000 / records, most);
  }

  private double cpu() {
    return stack.cpuSeconds().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private JsonNode report(String run) throws IOException {
    return JSON.readTree(done(wire.get(run, writer.token())).body());
  }

  private static Wire.Answer done(Wire.Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.status() + " " + new String(answer.body()));
    }
    return answer;
  }
}
