package org.teachercloud.enrollment.certifying.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.access.SamePerson;
import org.teachercloud.enrollment.awards.Award;
import org.teachercloud.enrollment.awards.Awards;
import org.teachercloud.enrollment.certifying.Certificate;
import org.teachercloud.enrollment.certifying.Certificates;
import org.teachercloud.enrollment.certifying.Holder;
import org.teachercloud.enrollment.certifying.IssueCertificate;
import org.teachercloud.enrollment.profile.LearnerNames;
import org.teachercloud.enrollment.stating.EnrollmentEvents;

/** Issues on request: to the learner who claims it, or by the institution for a learner. */
@ApplicationScoped
class AskForCertificate {

  private final Awards awards;
  private final Certificates certificates;
  private final EarnedAwards earned;
  private final IssueCertificate issueCertificate;
  private final FollowItems followItems;
  private final EnrollmentEvents events;
  private final LearnerNames names;
  private final SamePerson same;
  private final AuditTrail audit;
  private final InstantSource clock;

  AskForCertificate(
      Awards awards,
      Certificates certificates,
      EarnedAwards earned,
      IssueCertificate issueCertificate,
      FollowItems followItems,
      EnrollmentEvents events,
      LearnerNames names,
      SamePerson same,
      AuditTrail audit,
      InstantSource clock) {
    this.awards = awards;
    this.certificates = certificates;
    this.earned = earned;
    this.issueCertificate = issueCertificate;
    this.followItems = followItems;
    this.events = events;
    this.names = names;
    this.same = same;
    this.audit = audit;
    this.clock = clock;
  }

  /** The caller asks for what she has earned. */
  @Transactional
  IssueOutcome claim(Caller caller, UUID awardId) {
    Optional<Award> award = awards.findByIdOptional(awardId);
    if (award.isEmpty()) {
      return new IssueOutcome.NotThere();
    }
    names.note(caller);
    return issue(new Holder(caller.id(), caller.name()), award.get(), null);
  }

  /**
   * The institution issues it.
   *
   * @param known an identifier of the learner; one that went is who she is now
   * @param name as it is to stand on the certificate; null takes the one of her account
   */
  @Transactional
  IssueOutcome issue(Caller caller, UUID awardId, UUID known, String name) {
    UUID learner = same.now(known);
    Optional<Award> award =
        awards.findByIdOptional(awardId).filter(one -> caller.belongsTo(one.institution()));
    Optional<String> printed = name == null ? names.of(learner) : Optional.of(name);
    if (award.isEmpty()) {
      return new IssueOutcome.NotThere();
    }
    if (award.get().claimed()) {
      return new IssueOutcome.HersToClaim();
    }
    if (printed.isEmpty()) {
      return new IssueOutcome.NotEarned();
    }
    IssueOutcome outcome = issue(new Holder(learner, printed.get()), award.get(), caller.id());
    if (outcome instanceof IssueOutcome.Issued(Certificate one)) {
      audit.note(caller, "CERTIFICATE_ISSUED", one.id().toString());
    }
    return outcome;
  }

  private IssueOutcome issue(Holder holder, Award award, UUID by) {
    events.hold(holder.learner());
    List<EarnedAwards.Due> due = earned.due(holder.learner(), List.of(award.id()), clock.instant());
    Optional<Certificate> held = certificates.newest(holder.learner(), award.id());
    if (due.isEmpty()) {
      return held.filter(one -> one.revokedAt() == null).isPresent()
          ? new IssueOutcome.AlreadyHeld(held.get())
          : notDue(award);
    }
    if (due.getFirst().revoked() && by == null) {
      return new IssueOutcome.WasRevoked();
    }
    Certificate one = issueCertificate.issue(holder, award, by);
    followItems.follow(holder, List.of(award.id()));
    return new IssueOutcome.Issued(one);
  }

  private static IssueOutcome notDue(Award award) {
    return switch (award.state()) {
      case OPEN -> new IssueOutcome.NotEarned();
      case CLOSED -> new IssueOutcome.Closed();
    };
  }
}
