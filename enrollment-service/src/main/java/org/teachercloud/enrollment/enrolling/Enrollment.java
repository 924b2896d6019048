package org.teachercloud.enrollment.enrolling;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.enrolling.states.StateChart;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.stating.LearningDraft;

/**
 * One learner's place in one resource, or her wish for one.
 *
 * @param version of the resource that she began with and stays with until she moves
 * @param progress completed share, 0 to 1
 * @param enrolledAt since when she has her place; while she has none, when she asked
 * @param standing where she stands in each unit
 * @param revision counts the changes, from 1
 * @param offering by which she came in, null where the resource has none
 * @param ticket her place in the order of the waiting list, null where she does not wait
 * @param change what brought it into its state
 * @param judging by what it is judged to be completed
 * @param institution slug of the institution as whose member she learns: the one that she asked as
 *     a member of until another confirms her or that one says that she has left; null for none
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
    int revision,
    UUID offering,
    Long ticket,
    Change change,
    Judging judging,
    String institution) {

  /** A place just taken. */
  public static Enrollment begun(UUID id, UUID learner, Edition.Key edition, Instant at) {
    return begun(
        id, edition, EnrollmentState.ACTIVE, Change.by(learner, ChangeReason.ENROLLED, at));
  }

  /** A place or a wish of the learner who brought it about. */
  public static Enrollment begun(
      UUID id, Edition.Key edition, EnrollmentState state, Change change) {
    insist(change.who(), null, state, change);
    return new Enrollment(
        id,
        change.who(),
        edition.resource(),
        edition.version(),
        state,
        0,
        change.at(),
        change.at(),
        Standing.untouched(),
        1,
        null,
        null,
        change,
        Judging.BY_UNITS,
        null);
  }

  /** The edition that she learns with. */
  public Edition.Key edition() {
    return new Edition.Key(resource, version);
  }

  /** The same enrolment after learning went on. */
  public Enrollment moved(Standing to, double share, Instant activity) {
    return new Enrollment(
        id,
        learner,
        resource,
        version,
        state,
        share,
        enrolledAt,
        activity.isAfter(lastActivityAt) ? activity : lastActivityAt,
        to,
        revision + 1,
        offering,
        ticket,
        change,
        judging,
        institution);
  }

  /** The same enrolment with another edition of its resource. */
  public Enrollment at(Edition edition) {
    return new Enrollment(
        id,
        learner,
        resource,
        edition.version(),
        state,
        progress,
        enrolledAt,
        lastActivityAt,
        standing,
        revision,
        offering,
        ticket,
        change,
        judging,
        institution);
  }

  /**
   * The same enrolment in another state.
   *
   * @throws IllegalStateException where the state chart has no such change
   */
  public Enrollment changed(EnrollmentState to, Change why) {
    insist(learner, state, to, why);
    boolean enters = !state.accepted() && to.accepted() && progress == 0;
    return new Enrollment(
        id,
        learner,
        resource,
        version,
        to,
        progress,
        enters ? why.at() : enrolledAt,
        why.at().isAfter(lastActivityAt) ? why.at() : lastActivityAt,
        standing,
        revision + 1,
        offering,
        null,
        why,
        judging,
        institution);
  }

  /**
   * The same enrolment in an offering.
   *
   * @param number in the order of those who wait there, null where she does not wait
   */
  public Enrollment within(UUID entered, Long number) {
    return new Enrollment(
        id,
        learner,
        resource,
        version,
        state,
        progress,
        enrolledAt,
        lastActivityAt,
        standing,
        revision,
        entered,
        number,
        change,
        judging,
        institution);
  }

  /**
   * The same enrolment as if nothing had been learned in it, so that it can be told once more.
   *
   * @param changed when it came into its state
   */
  public Enrollment untouched(Instant changed) {
    return new Enrollment(
        id,
        learner,
        resource,
        version,
        state == EnrollmentState.COMPLETED ? EnrollmentState.ACTIVE : state,
        0,
        enrolledAt,
        changed,
        Standing.untouched(),
        revision,
        offering,
        ticket,
        change,
        judging,
        institution);
  }

  /** The same enrolment, which says of learning what the other one says. */
  public Enrollment mendedBy(Enrollment told) {
    return new Enrollment(
        id,
        learner,
        resource,
        version,
        state,
        told.progress,
        enrolledAt,
        told.lastActivityAt,
        told.standing,
        revision + 1,
        offering,
        ticket,
        change,
        judging,
        institution);
  }

  /** The same enrolment, of the account that it has come to, which had its place since then. */
  public Enrollment of(UUID person, Instant since) {
    return new Enrollment(
        id,
        person,
        resource,
        version,
        state,
        progress,
        since,
        lastActivityAt,
        standing,
        revision,
        offering,
        ticket,
        change,
        judging,
        institution);
  }

  /** The same enrolment, asked for as a member of an institution. */
  public Enrollment from(String slug) {
    return new Enrollment(
        id,
        learner,
        resource,
        version,
        state,
        progress,
        enrolledAt,
        lastActivityAt,
        standing,
        revision,
        offering,
        ticket,
        change,
        judging,
        slug);
  }

  /** What its last change is stated as. */
  public LearningDraft told(LearningDraft.Kind kind) {
    return new LearningDraft(kind, learner, resource, id, null, progress, change.at(), institution);
  }

  private static void insist(
      UUID learner, EnrollmentState from, EnrollmentState to, Change change) {
    StateChart.insist(from, to, Change.actor(change.who(), learner), change.reason());
  }
}
