package org.teachercloud.recommendation.fairness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** How much fairness may move, and what it aims at; prefix {@code recommendation.fairness}. */
@ConfigMapping(prefix = "recommendation.fairness")
public interface FairnessConfig {

  /** The share of what it merits that a group is shown at the least; lifting is strongest there. */
  @WithDefault("0.8")
  double least();

  /** The share of what it merits from which on a group is not lifted; above {@link #least}. */
  @WithDefault("0.95")
  double aim();

  /** By how much of itself the score of a lifted item counts more at most, 0 for no lifting. */
  @WithDefault("0.5")
  double most();

  /** The share of a list's discounted relevance that lifting may cost it at most. */
  @WithDefault("0.01")
  double mostLost();

  /** Places below those shown from which an item may be lifted. */
  @WithDefault("20")
  int reach();

  /** Days that are looked back upon, today included. */
  @WithDefault("28")
  int days();

  /** Lists in that time below which nothing is lifted: too little to tell chance from neglect. */
  @WithDefault("100")
  long fewestLists();

  /** Languages, by their primary subtag, that need no share of their own. */
  @WithDefault("zh,en")
  Set<String> largeLanguages();

  /** How long after one list the next one counts at the earliest, in one replica. */
  @WithDefault("PT0.1S")
  Duration pause();

  /** How often what was shown is written down, and what is lifted is set anew. */
  @WithDefault("PT10S")
  Duration every();

  /** Days after which sums are forgotten. */
  @WithDefault("400")
  int keptDays();
}
