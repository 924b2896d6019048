package org.teachercloud.system.bench.measuring;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/**
 * How long answers take at a steady rate, from the moment at which each was due, so that whoever
 * had to wait for others counts the waiting.
 */
public final class Steady {

  private final String base;
  private final int people;
  private final StackProcesses stack;

  public Steady(String base, int people, StackProcesses stack) {
    this.base = base;
    this.people = people;
    this.stack = stack;
  }

  /**
   * What came of it.
   *
   * @param cpuMillis processor milliseconds per answer, by part
   */
  public record Outcome(int perSecond, Times times, Errors errors, Map<String, Double> cpuMillis) {}

  /** How long answers took, and how many were wrong. */
  public record Answers(Times times, Errors errors) {}

  public Outcome run(int perSecond, Duration length, Load.Request request)
      throws InterruptedException, IOException {
    Map<String, Double> before = stack.cpuSeconds();
    Answers answers = ask(perSecond, length, request);
    stack.settle();
    Map<String, Double> each = new HashMap<>();
    stack
        .cpuSeconds()
        .forEach(
            (part, after) ->
                each.put(
                    part,
                    (after - before.getOrDefault(part, after)) * 1000 / answers.times().count()));
    return new Outcome(perSecond, answers.times(), answers.errors(), each);
  }

  /** Asks without looking at what it costs. */
  public Answers ask(int perSecond, Duration length, Load.Request request)
      throws InterruptedException, IOException {
    Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    Errors errors = new Errors();
    Pace.run(
        base,
        perSecond,
        length,
        (wire, number, due) -> {
          Load.Reply reply =
              request.send(wire, (int) (number % people), RandomGenerator.getDefault());
          if (reply == Load.Reply.NOTHING_LEFT) {
            return;
          }
          if (reply == Load.Reply.WRONG) {
            errors.add(wire.status());
          }
          nanos.add(System.nanoTime() - due);
        },
        errors);
    return new Answers(Times.of(nanos), errors);
  }
}
