package org.teachercloud.recommendation.choosing;

/**
 * Something that may become a step of a path.
 *
 * @param minutes study that is left in it, at least 1
 * @param score how well it suits her now, from 0; decides among what covers equally much
 * @param aspects numbers of the aspects of the goal that it covers, each once
 * @param covers for each of these aspects the share of what is open that it closes, 0 to 1
 * @param prerequisites places of the options that must come earlier; {@link #OUT_OF_REACH} where
 *     one of them cannot be taken at all
 */
public record Option(
    int minutes, double score, int[] aspects, double[] covers, int[] prerequisites) {

  /** Stands among the prerequisites for something that she cannot take. */
  public static final int OUT_OF_REACH = -1;

  public Option {
    if (minutes < 1 || score < 0 || aspects.length != covers.length) {
      throw new IllegalArgumentException("Not an option");
    }
  }
}
