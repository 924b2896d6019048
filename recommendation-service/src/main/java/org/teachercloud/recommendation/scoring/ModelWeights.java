package org.teachercloud.recommendation.scoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How the model weighs what it knows; prefix {@code recommendation.model}. The defaults of the sums
 * over people were chosen on the last training items of a public set of course enrolments.
 */
@ConfigMapping(prefix = "recommendation.model")
public interface ModelWeights {

  /** The newest steps of a history that speak. */
  @WithDefault("30")
  int steps();

  /** How much less each older step says than the next newer one. */
  @WithDefault("0.7")
  double recency();

  /** What "taken before it" says beside "taken after it". */
  @WithDefault("0.4")
  double backward();

  /** People that an item is imagined to have had, so that few people say little. */
  @WithDefault("20")
  double shrinkage();

  /** How strongly popular items are held back: 0 not at all, 1 by their whole popularity. */
  @WithDefault("0.3")
  double popularityExponent();

  /** The worth of a step that was only enrolled in; progress adds up to {@link #studied}. */
  @WithDefault("0.5")
  double enrolled();

  /** What full progress adds to a step. */
  @WithDefault("0.4")
  double studied();

  /** What completion adds on top of progress. */
  @WithDefault("0.3")
  double completed();

  /** The worth of a step that she gave up. */
  @WithDefault("0.05")
  double withdrawn();

  /** The worth, taken away, of an item that she finds not relevant. */
  @WithDefault("0.5")
  double unwanted();

  /** The weight of the subject that a step and an item share. */
  @WithDefault("0.01")
  double sharedSubject();

  /** The weight of popularity among what fits her profile, beside what her steps say. */
  @WithDefault("0.01")
  double prior();

  /** How long a first version counts as new. */
  @WithDefault("P30D")
  Duration newFor();
}
