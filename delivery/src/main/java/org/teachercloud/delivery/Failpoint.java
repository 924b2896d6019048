package org.teachercloud.delivery;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Places where a test halts the process, to prove that nothing is lost or doubled wherever it dies.
 * The system property {@code teachercloud.failpoint}, such as {@code AFTER_SEND:3}, arms the third
 * passage of one place; without it they do nothing.
 */
public enum Failpoint {
  AFTER_INSERT,
  AFTER_COMMIT,
  AFTER_SEND,
  BEFORE_MARK,
  AFTER_EFFECT,
  AFTER_CONSUMER_COMMIT,
  BEFORE_ACK;

  /** What a halted process leaves as its exit code. */
  public static final int EXIT_CODE = 137;

  private final AtomicLong left = new AtomicLong(passages(name()));

  /** Halts the process at once, as a power cut would, when this passage is armed. */
  public void reached() {
    if (left.get() > 0 && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  private static long passages(String name) {
    String armed = System.getProperty("teachercloud.failpoint", "");
    return armed.startsWith(name + ":") ? Long.parseLong(armed.substring(name.length() + 1)) : 0;
  }
}
