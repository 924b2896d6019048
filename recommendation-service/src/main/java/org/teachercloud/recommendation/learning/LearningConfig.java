package org.teachercloud.recommendation.learning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When and how models are learnt; prefix {@code recommendation.learning}. */
@ConfigMapping(prefix = "recommendation.learning")
public interface LearningConfig {

  /** How often it is looked whether there is enough new to learn from. */
  @WithDefault("PT10M")
  Duration every();

  /** People with two items or more below which the counts serve alone. */
  @WithDefault("1000")
  int leastHistories();

  /** By how much of what the newest model learnt from there must be more, to learn again. */
  @WithDefault("0.05")
  double leastGrowth();

  /** People who are learnt from, about; of more a part. */
  @WithDefault("100000")
  int people();

  /**
   * The most taken items that are learnt; three matrices of four bytes a cell are needed for a
   * while, 192 MB for 4,000, 2.8 GB for 15,160 and 3.1 GB for 16,000. What is taken and not learnt
   * stands worse than by counts alone, so fewer than are taken is for want of memory only.
   */
  @WithDefault("16000")
  int items();

  /** Items that nobody took which are learnt from their titles, the newest of all. */
  @WithDefault("1000")
  int cold();

  /** Weights of an item that are kept; the others cost room and say next to nothing. */
  @WithDefault("150")
  int weights();

  /**
   * Standard errors by which both stages must order better than the first alone, on people that
   * neither has learnt from, for the second one to be served.
   */
  @WithDefault("2")
  double doubt();

  /** People on whose last items what was learnt is tried before it is served, at most. */
  @WithDefault("2000")
  int tried();

  /**
   * Standard errors by which counts alone must order better there for what was learnt not to be
   * served.
   */
  @WithDefault("2")
  double worse();

  /**
   * What fitting her profile in everything adds to a learnt score, as a share of it, where fewer
   * than 100 people with a profile can be asked how much it may be.
   */
  @WithDefault("0.2")
  double fit();

  /** Threads of the native linear algebra. */
  @WithDefault("1")
  int threads();

  /** The share of one processor that the learning thread uses on average; above 0, at most 1. */
  @WithDefault("0.5")
  double share();

  /** Models that are kept in the database, the newest of which is served. */
  @WithDefault("3")
  int kept();
}
