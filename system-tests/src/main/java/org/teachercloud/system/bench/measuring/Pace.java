package org.teachercloud.system.bench.measuring;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An open loop: what is due begins at its time, whatever became of what was due before it. */
public final class Pace {

  private Pace() {}

  /** One of what is due. */
  public interface Task {

    /**
     * Does it.
     *
     * @param wire for this one alone
     * @param number from 0
     * @param due when it should have begun, in nanoseconds of {@link System#nanoTime}
     */
    void run(Wire wire, long number, long due) throws IOException, InterruptedException;
  }

  /**
   * Runs so many a second and waits for the last one.
   *
   * @param errors where each is counted that could not be asked
   */
  public static void run(String base, int perSecond, Duration length, Task task, Errors errors)
      throws InterruptedException, IOException {
    Queue<Wire> wires = new ConcurrentLinkedQueue<>();
    long count = perSecond * length.toSeconds();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long each = 0; each < count; each++) {
        long number = each;
        long due = start + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        threads.submit(
            () -> {
              Wire idle = wires.poll();
              Wire wire = idle == null ? new Wire(base) : idle;
              try {
                task.run(wire, number, due);
              } catch (IOException failure) {
                errors.add(wire.status());
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              } finally {
                wires.add(wire);
              }
            });
      }
    }
    for (Wire wire : wires) {
      wire.close();
    }
  }
}
