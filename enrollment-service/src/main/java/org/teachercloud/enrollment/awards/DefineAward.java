package org.teachercloud.enrollment.awards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Idempotency.Answer;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.offering.Institutions;

/** Defines an award. What it asks for must be there before it, so that no award asks for itself. */
@ApplicationScoped
class DefineAward {

  private final Awards awards;
  private final Askable askable;
  private final StateAwards stateAwards;
  private final Idempotency idempotency;
  private final AuditTrail audit;
  private final Institutions institutions;
  private final TransactionSynchronizationRegistry transaction;
  private final ObjectMapper json;
  private final Ids ids;
  private final InstantSource clock;

  DefineAward(
      Awards awards,
      Askable askable,
      StateAwards stateAwards,
      Idempotency idempotency,
      AuditTrail audit,
      Institutions institutions,
      TransactionSynchronizationRegistry transaction,
      ObjectMapper json,
      Ids ids,
      InstantSource clock) {
    this.awards = awards;
    this.askable = askable;
    this.stateAwards = stateAwards;
    this.idempotency = idempotency;
    this.audit = audit;
    this.institutions = institutions;
    this.transaction = transaction;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** The answer: 201 with the award, 404 for another's institution, 400 for unknown items. */
  @Transactional
  Answer define(Caller caller, AwardRequest request, String key) {
    return idempotency.once(
        caller.id(), key, "POST /api/v1/awards " + write(request), () -> answer(caller, request));
  }

  private Answer answer(Caller caller, AwardRequest request) {
    if (!caller.belongsTo(request.institution())) {
      return refused(404);
    }
    List<Requirement> all = new ArrayList<>(request.requirements());
    if (request.renewal() != null) {
      all.addAll(request.renewal());
    }
    Askable.Found found = askable.look(request.institution(), all);
    if (found.missing() > 0) {
      return refused(400);
    }
    Award award =
        new Award(ids.next(), request, caller.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (found.foreign() > 0) {
      award.leaveToClaims();
    }
    awards.persist(award);
    stateAwards.changed(award);
    audit.note(caller, "AWARD_DEFINED", award.id().toString());
    AwardView view = AwardView.of(award, institutions.view(award.institution()));
    return new Answer(201, "/api/v1/awards/" + award.id(), write(view), false);
  }

  private Answer refused(int status) {
    transaction.setRollbackOnly();
    return new Answer(status, null, null, false);
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
