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
 * @param version of the resource that it keeps to, where it is not the owner's; null for an
 *     offering of the owner, which begins with the newest
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
    int revision,
    Integer version) {

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

  /** Whether an institution teaches with what another one owns: for its own people only. */
  public boolean borrowed() {
    return version != null;
  }

  /** Whether both are of one institution. */
  public boolean isOfTheSameAs(CourseOffering other) {
    return institution.equals(other.institution());
  }

  /** Whether somebody can register at a moment. */
  public boolean takesAt(Instant moment) {
    return state == OfferingState.OPEN && terms.takesAt(moment);
  }

  /** The same offering with another name and other terms. */
  public CourseOffering changed(Map<String, String> newName, Terms newTerms) {
    return new CourseOffering(
        id,
        resource,
        institution,
        newName,
        newTerms,
        state,
        createdAt,
        createdBy,
        revision + 1,
        version);
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
        revision + 1,
        version);
  }
}
