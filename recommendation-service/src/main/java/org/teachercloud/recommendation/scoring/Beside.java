package org.teachercloud.recommendation.scoring;

/**
 * What adds to a score, or takes away from it, beside the steps of a learner.
 *
 * @param item the number of what she finds not relevant; 0 where it is something else
 * @param together distinct people who took that and the scored item, in any order
 */
public record Beside(Kind kind, int item, double amount, int together) {

  /** Of what sort it is. */
  public enum Kind {
    /** Something that she finds not relevant speaks against it. */
    NOT_RELEVANT,
    /** It fits her profile. */
    PROFILE,
    /** It is well known, or new. */
    KNOWN
  }

  public static Beside of(Kind kind, double amount) {
    return new Beside(kind, 0, amount, 0);
  }

  public Beside times(double factor) {
    return new Beside(kind, item, amount * factor, together);
  }
}
