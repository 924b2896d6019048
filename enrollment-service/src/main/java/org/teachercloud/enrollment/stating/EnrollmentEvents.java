package org.teachercloud.enrollment.stating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.teachercloud.contracts.AwardChanged;
import org.teachercloud.contracts.CertificateIssued;
import org.teachercloud.contracts.CertificateRevoked;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.LearnerEnrolled;
import org.teachercloud.contracts.LearnerProfileChanged;
import org.teachercloud.contracts.LearnerWithdrew;
import org.teachercloud.contracts.LearningFact;
import org.teachercloud.contracts.RecordFact;
import org.teachercloud.contracts.ResourceTaught;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UnitAttempted;
import org.teachercloud.contracts.UnitCompleted;
import org.teachercloud.contracts.UnitStarted;
import org.teachercloud.delivery.outbox.FactDraft;
import org.teachercloud.delivery.outbox.Outbox;
import org.teachercloud.enrollment.Ids;

/**
 * The only place where facts about learning, teaching, profiles and what can be earned are made.
 * Every method runs inside the transaction of the effect and locks the learner's row of the outbox
 * last of all locks.
 */
@ApplicationScoped
public class EnrollmentEvents {

  private final Outbox outbox;
  private final Ids ids;
  private final Event<LearningStated> learning;
  private final Event<ProfilesStated> profiles;

  EnrollmentEvents(
      Outbox outbox, Ids ids, Event<LearningStated> learning, Event<ProfilesStated> profiles) {
    this.outbox = outbox;
    this.ids = ids;
    this.learning = learning;
    this.profiles = profiles;
  }

  /** States what happened, in this order, and lets the other rooms follow it. */
  public void state(List<LearningDraft> drafts) {
    outbox.appendAll(
        Topic.ENROLLMENT_LEARNING,
        drafts.stream()
            .map(
                draft ->
                    new FactDraft(draft.learner().toString(), sequence -> fact(draft, sequence)))
            .toList());
    learning.fire(new LearningStated(drafts));
  }

  /**
   * Makes whoever states something of the learner's learning wait until the commit: what follows
   * from all that she has completed is decided by one at a time.
   */
  public void hold(UUID learner) {
    outbox.hold(Topic.ENROLLMENT_LEARNING, learner.toString());
  }

  /** States that a certificate was issued or revoked. */
  public void state(CertificateDraft draft) {
    outbox.append(
        Topic.ENROLLMENT_RECORDS, draft.learner().toString(), sequence -> fact(draft, sequence));
  }

  /** States what can be earned, and whether it still can. */
  public void state(AwardDraft one) {
    outbox.append(
        Topic.ENROLLMENT_AWARDS,
        one.award().toString(),
        sequence ->
            new AwardChanged(
                ids.next(),
                sequence,
                one.award(),
                one.at(),
                one.institution(),
                one.title(),
                one.open(),
                one.needed(),
                one.asks()));
  }

  /** States that an institution has opened an offering of what another one owns. */
  public void state(TeachingDraft one) {
    outbox.append(
        Topic.ENROLLMENT_USES,
        one.person().toString(),
        sequence ->
            new ResourceTaught(
                ids.next(),
                sequence,
                one.person(),
                one.resource(),
                one.offering(),
                one.institution(),
                one.at()));
  }

  private RecordFact fact(CertificateDraft one, long sequence) {
    return one.reason() == null
        ? new CertificateIssued(
            ids.next(),
            sequence,
            one.learner(),
            one.certificate(),
            one.award(),
            one.institution(),
            one.validUntil(),
            one.at())
        : new CertificateRevoked(
            ids.next(),
            sequence,
            one.learner(),
            one.certificate(),
            one.award(),
            one.institution(),
            one.reason(),
            one.at());
  }

  /** States profiles, in this order. */
  public void stateProfiles(List<ProfileDraft> drafts) {
    outbox.appendAll(
        Topic.ENROLLMENT_PROFILES,
        drafts.stream()
            .map(
                draft ->
                    new FactDraft(draft.learner().toString(), sequence -> fact(draft, sequence)))
            .toList());
    profiles.fire(new ProfilesStated(drafts));
  }

  private LearnerProfileChanged fact(ProfileDraft draft, long sequence) {
    return new LearnerProfileChanged(
        ids.next(),
        sequence,
        draft.learner(),
        draft.at(),
        draft.stage(),
        draft.subjects(),
        draft.phases(),
        draft.languages(),
        draft.weeklyMinutes(),
        draft.optedOut());
  }

  private LearningFact fact(LearningDraft one, long sequence) {
    return switch (one.kind()) {
      case ENROLLED ->
          new LearnerEnrolled(
              ids.next(),
              sequence,
              one.learner(),
              one.resource(),
              one.enrollment(),
              one.at(),
              one.institution());
      case WITHDREW ->
          new LearnerWithdrew(
              ids.next(), sequence, one.learner(), one.resource(), one.enrollment(), one.at());
      case COURSE_COMPLETED ->
          new CourseCompleted(
              ids.next(),
              sequence,
              one.learner(),
              one.resource(),
              one.enrollment(),
              one.at(),
              one.institution());
      case UNIT_STARTED -> started(one, sequence);
      case UNIT_ATTEMPTED -> attempted(one, sequence);
      case UNIT_COMPLETED -> completed(one, sequence);
    };
  }

  private UnitStarted started(LearningDraft one, long sequence) {
    return new UnitStarted(
        ids.next(),
        sequence,
        one.learner(),
        one.resource(),
        one.enrollment(),
        one.unit(),
        one.at());
  }

  private UnitAttempted attempted(LearningDraft one, long sequence) {
    return new UnitAttempted(
        ids.next(),
        sequence,
        one.learner(),
        one.resource(),
        one.enrollment(),
        one.unit(),
        one.result().attempt(),
        one.result().score(),
        one.result().success(),
        one.at());
  }

  private UnitCompleted completed(LearningDraft one, long sequence) {
    return new UnitCompleted(
        ids.next(),
        sequence,
        one.learner(),
        one.resource(),
        one.enrollment(),
        one.unit(),
        one.progress(),
        one.at());
  }
}
