package org.teachercloud.local.parts;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** One process of the cloud. */
public interface Part {
  /** As it is called in {@code status} and {@code logs}. */
  String name();

  /** The parts that must be ready before this one is started. */
  List<String> needs();

  /** Names of the ports it listens on; the first is shown. */
  List<String> listensOn();

  /**
   * Sets up what is missing; done again, it changes nothing. May take long the first time.
   *
   * @param told hears what is being waited for
   */
  void prepare(Consumer<String> told);

  /** Command, environment and folder of the process. */
  ProcessBuilder process();

  /** Whether it does its work now. */
  boolean ready();

  /** The signal that ends it in order. */
  default String endSignal() {
    return "TERM";
  }

  /** How long it may take to be ready. */
  default Duration patience() {
    return Duration.ofMinutes(3);
  }
}
