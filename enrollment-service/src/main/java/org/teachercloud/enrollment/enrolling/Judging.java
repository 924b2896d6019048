package org.teachercloud.enrollment.enrolling;

/**
 * By what an enrolment is judged to be completed; it is fixed when the enrolment begins.
 *
 * @param rules version of the resource's rules, 0 where every unit is asked for
 * @param decided whether the institution has decided anything about it
 */
public record Judging(int rules, boolean decided) {

  /** Every unit, and nothing decided. */
  static final Judging BY_UNITS = new Judging(0, false);

  /** Whether where she stands in the units does not tell by itself that she has completed. */
  public boolean byRules() {
    return rules > 0 || decided;
  }
}
