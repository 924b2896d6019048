package org.teachercloud.system.bench.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teachercloud.system.bench.measuring.Errors;
import org.teachercloud.system.bench.measuring.Load;
import org.teachercloud.system.bench.measuring.Steady;
import org.teachercloud.system.bench.measuring.Times;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Renewed;

/**
 * How long answers take while the cloud learns a model beside them, and how long without that, at
 * the same steady rate one after the other.
 */
public final class WhileLearning {

  private static final String LEARNING = "/api/v1/operations/recommendation/learning";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STARTED = 202;

  /** Asked for so long before it is looked again whether it still learns; whole seconds only. */
  private static final Duration SLICE = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofMinutes(4);

  private final Wire wire;
  private final Renewed operator;
  private final Steady steady;

  public WhileLearning(Wire wire, String base, Steady steady) {
    this.wire = wire;
    operator = new Renewed(base, "operator");
    this.steady = steady;
  }

  /**
   * What came of it.
   *
   * @param without before it began to learn
   * @param with from the beginning to the end of learning
   * @param seconds that it learnt, to about a second
   */
  public record Outcome(
      int perSecond, Steady.Answers without, Steady.Answers with, double seconds) {

    /** Of both. */
    public Errors errors() {
      Errors both = new Errors();
      both.add(without.errors());
      both.add(with.errors());
      return both;
    }
  }

  /**
   * Measures both, after a learning that is under way; empty where the cloud does not begin to
   * learn, as it knows of too few histories.
   *
   * @param length of the measurement without learning
   */
  public Optional<Outcome> run(int perSecond, Duration length, Load.Request request)
      throws InterruptedException, IOException {
    waitUntilItRests();
    Steady.Answers without = steady.ask(perSecond, length, request);
    waitUntilItRests();
    if (wire.post(LEARNING, operator.token(), "{}").status() != STARTED) {
      return Optional.empty();
    }
    long begun = System.nanoTime();
    List<Times> parts = new ArrayList<>();
    Errors errors = new Errors();
    do {
      Steady.Answers some = steady.ask(perSecond, SLICE, request);
      parts.add(some.times());
      errors.add(some.errors());
    } while (isLearning() && System.nanoTime() - begun < LONGEST.toNanos());
    return Optional.of(
        new Outcome(
            perSecond,
            without,
            new Steady.Answers(Times.of(parts.toArray(Times[]::new)), errors),
            (System.nanoTime() - begun) / 1e9));
  }

  private void waitUntilItRests() throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (isLearning() && System.nanoTime() < end) {
      Thread.sleep(SLICE);
    }
  }

  private boolean isLearning() throws IOException {
    JsonNode told = JSON.readTree(wire.get(LEARNING, operator.token()).body());
    return told.path("running").isObject();
  }
}
