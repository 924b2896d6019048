package org.teachercloud.system.bench.measuring;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A closed loop: every connection asks again as soon as it has its answer, for a bounded time. */
public final class Load {

  private static final Duration SLICE = Duration.ofMillis(1_500);

  /** The compilers' share of the processor time above which warming up goes on. */
  private static final double STILL_COMPILING = 0.1;

  private final String base;
  private final int people;
  private final StackProcesses stack;

  /**
   * @param people who ask in turn; a multiple of every number of connections, so that no two
   *     connections ever ask for the same one
   */
  public Load(String base, int people, StackProcesses stack) {
    this.base = base;
    this.people = people;
    this.stack = stack;
  }

  /** What became of a request. */
  public enum Reply {
    RIGHT,
    WRONG,
    /** There was nothing to send: the connection ends early. */
    NOTHING_LEFT
  }

  /** One request of a measured kind. */
  public interface Request {
    /** Sends it for a person and waits for the answer. */
    Reply send(Wire wire, int person, RandomGenerator random) throws IOException;
  }

  /**
   * What a loop came to.
   *
   * @param cpuMillis processor milliseconds per answer, by part
   * @param compilerMillis how much of them all the virtual machines' compilers had
   */
  public record Outcome(
      int connections,
      double seconds,
      Times times,
      Errors errors,
      Map<String, Double> cpuMillis,
      double compilerMillis) {

    public double perSecond() {
      return times.count() / seconds;
    }

    public double cpuMillisOfAll() {
      return cpuMillis.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** Asks without measuring, until the time is over or nothing is left. */
  public void warm(int connections, Duration length, Request request) throws InterruptedException {
    new Loops(connections).run(length, request);
  }

  /**
   * Asks without measuring, until the compilers of the cloud have less than a tenth of what it
   * needs, or the time is over.
   */
  public void warmUntilCompiled(int connections, Duration longest, Request request)
      throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    double share = 1;
    while (share > STILL_COMPILING && System.nanoTime() < end) {
      double before = stack.togetherSeconds();
      double compiling = stack.compilerSeconds();
      warm(connections, SLICE, request);
      share = (stack.compilerSeconds() - compiling) / (stack.togetherSeconds() - before);
    }
  }

  /** Asks and measures. */
  public Outcome run(int connections, Duration length, Request request)
      throws InterruptedException {
    Loops loops = new Loops(connections);
    Map<String, Double> before = stack.cpuSeconds();
    double compiling = stack.compilerSeconds();
    double seconds = loops.run(length, request);
    stack.settle();
    Times times = Times.of(loops.times);
    Map<String, Double> cpu = new LinkedHashMap<>();
    stack
        .cpuSeconds()
        .forEach(
            (part, after) ->
                cpu.put(part, (after - before.getOrDefault(part, after)) * 1000 / times.count()));
    double compiled = Math.max(0, stack.compilerSeconds() - compiling) * 1000 / times.count();
    return new Outcome(connections, seconds, times, loops.errors, cpu, compiled);
  }

  private final class Loops {
    private final Times[] times;
    private final Errors errors = new Errors();

    Loops(int connections) {
      times = new Times[connections];
    }

    /** Seconds from the first request to the last answer. */
    double run(Duration length, Request request) throws InterruptedException {
      CountDownLatch connected = new CountDownLatch(times.length);
      CountDownLatch begin = new CountDownLatch(1);
      CountDownLatch ended = new CountDownLatch(times.length);
      for (int i = 0; i < times.length; i++) {
        int connection = i;
        times[i] = new Times();
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try (Wire wire = new Wire(base)) {
                    wire.connect();
                    connected.countDown();
                    begin.await();
                    loop(wire, connection, System.nanoTime() + length.toNanos(), request);
                  } catch (IOException notConnected) {
                    errors.add(Errors.NO_ANSWER);
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  } finally {
                    connected.countDown();
                    ended.countDown();
                  }
                });
      }
      connected.await();
      long start = System.nanoTime();
      begin.countDown();
      ended.await();
      return (System.nanoTime() - start) / 1e9;
    }

    private void loop(Wire wire, int connection, long end, Request request) {
      RandomGenerator random =
          RandomGeneratorFactory.of("L64X128MixRandom").create(connection * 7919L + end);
      int turn = connection;
      for (long sent = System.nanoTime(); sent < end; sent = System.nanoTime()) {
        try {
          Reply reply = request.send(wire, turn % people, random);
          if (reply == Reply.NOTHING_LEFT) {
            return;
          }
          if (reply == Reply.WRONG) {
            errors.add(wire.status());
          }
        } catch (IOException failure) {
          errors.add(wire.status());
        }
        times[connection].add(System.nanoTime() - sent);
        turn += times.length;
      }
    }
  }
}
