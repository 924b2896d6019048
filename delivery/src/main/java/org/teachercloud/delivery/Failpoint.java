package org.teachercloud.delivery;

/**
 * Places where a test halts the process, to prove that nothing is lost or doubled wherever it dies.
 * Without the system property {@code teachercloud.failpoint} they do nothing.
 */
public enum Failpoint {
  AFTER_INSERT,
  AFTER_COMMIT,
  AFTER_SEND,
  BEFORE_MARK,
  AFTER_EFFECT,
  AFTER_CONSUMER_COMMIT,
  BEFORE_ACK;

  private static final String ARMED = System.getProperty("teachercloud.failpoint", "");

  /** Halts the process at once, as a power cut would, when this place is armed. */
  public void reached() {
    if (ARMED.equals(name())) {
      Runtime.getRuntime().halt(137);
    }
  }
}
