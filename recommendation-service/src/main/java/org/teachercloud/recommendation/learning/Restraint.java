package org.teachercloud.recommendation.learning;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Keeps one thread within its share of a processor, and behind everybody who waits for an answer.
 */
final class Restraint {

  private static final Logger LOG = Logger.getLogger(Restraint.class);
  private static final int THIS_THREAD = 0;
  private static final int LAST = 19;

  private final double share;
  private final long began = System.nanoTime();
  private final long spentBefore = spent();

  /**
   * For the calling thread, from now on.
   *
   * @param share of one processor, above 0, at most 1
   */
  Restraint(double share) {
    this.share = share;
    lowestPriority();
  }

  /** Rests until what was spent since the beginning is no more than the share. */
  void rest() {
    long due = began + (long) ((spent() - spentBefore) / share);
    while (due - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(due - System.nanoTime());
    }
  }

  private static long spent() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Java's own priorities mean nothing on Linux; there a nice value belongs to a thread. */
  private static void lowestPriority() {
    try {
      Linker linker = Linker.nativeLinker();
      MethodHandle setPriority =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("setpriority"),
              FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
      if ((int) setPriority.invokeExact(THIS_THREAD, THIS_THREAD, LAST) != 0) {
        LOG.warn("The system did not lower the priority of learning");
      }
    } catch (Throwable notThere) {
      LOG.warnf("The priority of learning cannot be lowered: %s", notThere);
    }
  }
}
