package org.teachercloud.recommendation.scoring;

/** Two functions of a number of people, from tables where it is small, which it mostly is. */
final class PeopleCurves {

  private static final int TABLE = 4096;

  private final double shrinkage;
  private final double exponent;
  private final float[] heldBack = new float[TABLE];
  private final float[] known = new float[TABLE];

  PeopleCurves(double shrinkage, double exponent) {
    this.shrinkage = shrinkage;
    this.exponent = exponent;
    for (int people = 0; people < TABLE; people++) {
      heldBack[people] = (float) Math.pow(people + shrinkage, exponent);
      known[people] = (float) Math.log1p(people);
    }
  }

  /** By how much an item is held back for its popularity. */
  float heldBack(int people) {
    return people < TABLE ? heldBack[people] : (float) Math.pow(people + shrinkage, exponent);
  }

  /** How well known an item is: the natural logarithm of its people and one. */
  float known(int people) {
    return people < TABLE ? known[people] : (float) Math.log1p(people);
  }
}
