package org.teachercloud.system.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A closed loop: every connection asks again as soon as it has its answer, for a bounded time. */
final class Load {

  private static final int MOST_ANSWERS = 4_000_000;

  /** What an answer set in motion behind it (relay, consumers) belongs to its cost. */
  private static final int SETTLING_SECONDS = 2;

  private final StackProcesses stack;

  Load(StackProcesses stack) {
    this.stack = stack;
  }

  /** One request of a measured kind. */
  interface Request {
    /**
     * Sends it and waits for the answer.
     *
     * @return false where the answer was not the expected one
     */
    boolean send(int connection, RandomGenerator random) throws IOException, InterruptedException;
  }

  /**
   * What a loop came to.
   *
   * @param millis every answer's time in milliseconds, ascending
   * @param cpuMillis processor milliseconds per answer, by part
   */
  record Outcome(
      int connections, double seconds, double[] millis, int errors, Map<String, Double> cpuMillis) {

    double perSecond() {
      return millis.length / seconds;
    }

    double percentile(double share) {
      return millis.length == 0
          ? Double.NaN
          : millis[(int) Math.min(millis.length - 1L, Math.round(share * millis.length))];
    }

    double cpuMillisOfAll() {
      return cpuMillis.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  Outcome run(int connections, Duration length, Request request) throws InterruptedException {
    Answers answers = new Answers();
    CountDownLatch ended = new CountDownLatch(connections);
    Map<String, Double> before = stack.cpuSeconds();
    long start = System.nanoTime();
    long end = start + length.toNanos();
    for (int i = 0; i < connections; i++) {
      int connection = i;
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom")
                        .create(connection * 7919L + start);
                loop(connection, random, end, request, answers);
                ended.countDown();
              });
    }
    ended.await();
    double seconds = (System.nanoTime() - start) / 1e9;
    TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
    double[] millis = answers.sortedMillis();
    Map<String, Double> cpu = new LinkedHashMap<>();
    stack
        .cpuSeconds()
        .forEach(
            (part, after) ->
                cpu.put(part, (after - before.getOrDefault(part, after)) * 1000 / millis.length));
    return new Outcome(connections, seconds, millis, answers.errors.get(), cpu);
  }

  private static void loop(
      int connection, RandomGenerator random, long end, Request request, Answers answers) {
    while (System.nanoTime() < end) {
      long sent = System.nanoTime();
      try {
        if (!request.send(connection, random)) {
          answers.errors.incrementAndGet();
        }
      } catch (IOException failure) {
        answers.errors.incrementAndGet();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
      answers.add(System.nanoTime() - sent);
    }
  }

  private static final class Answers {
    private final long[] nanos = new long[MOST_ANSWERS];
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();

    void add(long time) {
      int index = count.getAndIncrement();
      if (index < nanos.length) {
        nanos[index] = time;
      }
    }

    double[] sortedMillis() {
      int kept = Math.min(count.get(), nanos.length);
      return Arrays.stream(nanos, 0, kept).mapToDouble(n -> n / 1e6).sorted().toArray();
    }
  }
}
