package org.teachercloud.enrollment.belonging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.enrolling.states.Actor;
import org.teachercloud.enrollment.profile.LearnerNames;

/**
 * Changes where a learner stands with an institution, by her or by its administrators. Whoever is
 * confirmed by one institution has left the one that she was with, and learns as a member of the
 * new one from then on; what was before stays the old one's.
 */
@ApplicationScoped
class ChangeBelonging {

  private final Belongings belongings;
  private final LearnerNames names;
  private final AuditTrail audit;
  private final InstantSource clock;

  ChangeBelonging(
      Belongings belongings, LearnerNames names, AuditTrail audit, InstantSource clock) {
    this.belongings = belongings;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  BelongingOutcome change(Caller caller, UUID enrollment, BelongingRequest asked) {
    Optional<UUID> learner = belongings.learner(caller, enrollment);
    if (learner.isEmpty()) {
      return new BelongingOutcome.NotThere();
    }
    boolean hers = learner.get().equals(caller.id());
    if (!hers && !caller.belongsTo(asked.institution())) {
      return new BelongingOutcome.NotThere();
    }
    if (!belongings.isInstitution(asked.institution())) {
      return new BelongingOutcome.NoSuchInstitution();
    }
    Map<String, Belongings.Row> rows = belongings.lock(enrollment);
    Belongings.Row row = rows.get(asked.institution());
    if (row != null && row.state() == asked.to() && row.reason() == asked.reason()) {
      return new BelongingOutcome.Changed();
    }
    Actor actor = hers ? Actor.LEARNER : Actor.INSTITUTION;
    Belonging from = row == null ? null : row.state();
    if (!BelongingChart.mayAsk(from, asked.to(), actor, asked.reason())) {
      return new BelongingOutcome.NotPossible();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (asked.to().present()) {
      leaveOthers(enrollment, asked.institution(), rows, now);
    }
    belongings.save(
        new Belongings.Step(
            enrollment,
            asked.institution(),
            asked.to(),
            asked.reason(),
            asked.note(),
            caller.id(),
            now));
    switch (asked.to()) {
      case ACTIVE -> belongings.learnsAt(enrollment, asked.institution());
      case LEFT -> belongings.learnsNoMoreAt(enrollment, asked.institution());
      case JOINING, LEAVING -> {}
    }
    if (hers) {
      names.note(caller);
    } else {
      audit.note(caller, "BELONGING_CHANGED", enrollment.toString());
    }
    return new BelongingOutcome.Changed();
  }

  private void leaveOthers(
      UUID enrollment, String institution, Map<String, Belongings.Row> rows, Instant now) {
    rows.forEach(
        (other, row) -> {
          if (!other.equals(institution) && row.state().present()) {
            belongings.save(
                new Belongings.Step(
                    enrollment,
                    other,
                    Belonging.LEFT,
                    BelongingReason.JOINED_ELSEWHERE,
                    null,
                    null,
                    now));
          }
        });
  }
}
