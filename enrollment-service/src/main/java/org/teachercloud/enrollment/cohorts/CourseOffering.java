package org.teachercloud.enrollment.cohorts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A way into a resource.
 *
 * @param institution slug of whose it is
 * @param name by language tag
 * @param terms who gets in, how many and when
 * @param revision counts the changes, from 1
 */
public record CourseOffering(
    UUID id,
    UUID resource,
    String institution,
    Map<String, String> name,
    Terms terms,
    OfferingState state,
    Instant createdAt,
    UUID createdBy,
    int revision) {

  /**
   * Who gets in, how many and when.
   *
   * @param capacity number of places, null without a limit
   * @param opensAt when registration begins, null where it always has
   * @param closesAt when registration is over, null where it never is
   */
  public record Terms(Admission admission, Integer capacity, Instant opensAt, Instant closesAt) {

    /** Whether somebody can register at a moment. */
    boolean takesAt(Instant moment) {
      return (opensAt == null || !moment.isBefore(opensAt))
          && (closesAt == null || moment.isBefore(closesAt));
    }
  }

  /** Whether somebody can register at a moment. */
  public boolean takesAt(Instant moment) {
    return state == OfferingState.OPEN && terms.takesAt(moment);
  }

  /** The same offering with another name and other terms. */
  public CourseOffering changed(Map<String, String> newName, Terms newTerms) {
    return new CourseOffering(
        id, resource, institution, newName, newTerms, state, createdAt, createdBy, revision + 1);
  }

  /** The same offering, into which nobody gets any more. */
  public CourseOffering closed() {
    return new CourseOffering(
        id,
        resource,
        institution,
        name,
        terms,
        OfferingState.CLOSED,
        createdAt,
        createdBy,
        revision + 1);
  }
}
