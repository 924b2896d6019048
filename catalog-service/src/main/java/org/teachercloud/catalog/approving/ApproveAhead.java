package org.teachercloud.catalog.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.catalog.sharing.AskForAll;

/** The operator approves in advance what an institution publishes for everyone, or no longer. */
@ApplicationScoped
class ApproveAhead {

  /** What came of it. */
  enum Outcome {
    DONE,
    /** There is no such institution. */
    NOT_THERE,
    /** It would begin in the past, or be over already. */
    TERM_DOES_NOT_FIT
  }

  @Inject StandingApprovals approvals;
  @Inject Institutions institutions;
  @Inject AskForAll asked;
  @Inject AuditTrail audit;
  @Inject Calendar calendar;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /** Gives an approval; it takes the place of the one that stood. */
  @Transactional(Transactional.TxType.MANDATORY)
  Outcome give(Caller caller, String institution, ApprovalRequest request) {
    if (institutions.find(institution).isEmpty()) {
      return Outcome.NOT_THERE;
    }
    Optional<StandingApproval> standing = approvals.lock(institution);
    LocalDate today = calendar.today();
    LocalDate from = request.from() == null ? today : request.from();
    boolean goesOn = standing.filter(one -> one.from.equals(from)).isPresent();
    LocalDate earliestEnd = from.isAfter(today) ? from : today;
    if (from.isBefore(today) && !goesOn
        || request.to() != null && !request.to().isAfter(earliestEnd)) {
      return Outcome.TERM_DOES_NOT_FIT;
    }
    boolean same = goesOn && Objects.equals(standing.get().to, request.to());
    if (!same) {
      standing.ifPresent(one -> end(one, caller));
      approvals.flush();
      StandingApproval given = new StandingApproval();
      given.id = ids.next();
      given.institution = institution;
      given.from = from;
      given.to = request.to();
      given.givenBy = caller.id();
      given.givenAt = now();
      approvals.persistAndFlush(given);
      audit.note(caller, "PUBLISHING_APPROVED_AHEAD", institution);
    }
    if (request.waiting() && approvals.holds(institution)) {
      asked.agreeToAllOf(caller, institution);
    }
    return Outcome.DONE;
  }

  /** Takes an approval back: what is published from now on waits. What is public stays so. */
  @Transactional(Transactional.TxType.MANDATORY)
  Outcome withdraw(Caller caller, String institution) {
    if (institutions.find(institution).isEmpty()) {
      return Outcome.NOT_THERE;
    }
    Optional<StandingApproval> standing = approvals.lock(institution);
    standing.ifPresent(
        one -> {
          end(one, caller);
          audit.note(caller, "PUBLISHING_NO_LONGER_APPROVED", institution);
        });
    return Outcome.DONE;
  }

  private void end(StandingApproval one, Caller caller) {
    one.withdrawnBy = caller.id();
    one.withdrawnAt = now();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
