package org.teachercloud.enrollment.enrolling;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.enrollment.offering.Edition;

/**
 * One learner's place in one resource.
 *
 * @param version of the resource that she began with and stays with
 * @param progress completed share, 0 to 1
 * @param standing where she stands in each unit
 * @param revision counts the changes, from 1
 */
public record Enrollment(
    UUID id,
    UUID learner,
    UUID resource,
    int version,
    EnrollmentState state,
    double progress,
    Instant enrolledAt,
    Instant lastActivityAt,
    Standing standing,
    int revision) {

  /** A place just taken. */
  public static Enrollment begun(UUID id, UUID learner, Edition.Key edition, Instant at) {
    return new Enrollment(
        id,
        learner,
        edition.resource(),
        edition.version(),
        EnrollmentState.ACTIVE,
        0,
        at,
        at,
        Standing.untouched(),
        1);
  }

  /** The edition that she learns with. */
  public Edition.Key edition() {
    return new Edition.Key(resource, version);
  }

  /** The same enrolment in another state, after learning went on or without. */
  public Enrollment moved(Standing to, double share, EnrollmentState reached, Instant activity) {
    return new Enrollment(
        id,
        learner,
        resource,
        version,
        reached,
        share,
        enrolledAt,
        activity.isAfter(lastActivityAt) ? activity : lastActivityAt,
        to,
        revision + 1);
  }
}
