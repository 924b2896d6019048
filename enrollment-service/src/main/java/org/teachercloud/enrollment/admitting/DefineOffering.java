package org.teachercloud.enrollment.admitting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Idempotency.Answer;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.cohorts.Doors;
import org.teachercloud.enrollment.cohorts.OfferingState;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.TeachingDraft;

/**
 * Makes an offering of a published resource of the caller's institution, or of one that is shared
 * with it for teaching.
 */
@ApplicationScoped
class DefineOffering {

  private final CourseOfferings offerings;
  private final Doors doors;
  private final EnrollmentEvents events;
  private final OfferingViews views;
  private final Idempotency idempotency;
  private final AuditTrail audit;
  private final TransactionSynchronizationRegistry transaction;
  private final ObjectMapper json;
  private final Ids ids;
  private final InstantSource clock;

  DefineOffering(
      CourseOfferings offerings,
      Doors doors,
      EnrollmentEvents events,
      OfferingViews views,
      Idempotency idempotency,
      AuditTrail audit,
      TransactionSynchronizationRegistry transaction,
      ObjectMapper json,
      Ids ids,
      InstantSource clock) {
    this.offerings = offerings;
    this.doors = doors;
    this.events = events;
    this.views = views;
    this.idempotency = idempotency;
    this.audit = audit;
    this.transaction = transaction;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** The answer: 201 with the offering, 404 where the resource is not there for it. */
  @Transactional
  Answer define(Caller caller, OfferingRequest request, String key) {
    return idempotency.once(
        caller.id(),
        key,
        Idempotency.digestOf("POST /api/v1/offerings", write(request)),
        () -> answer(caller, request));
  }

  private Answer answer(Caller caller, OfferingRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Doors.Opener> opener = doors.openerAmong(caller, request.resourceId(), now);
    if (opener.isEmpty()) {
      transaction.setRollbackOnly();
      return new Answer(404, null, null, false);
    }
    OfferingTerms terms = request.terms();
    CourseOffering made =
        new CourseOffering(
            ids.next(),
            request.resourceId(),
            opener.get().institution(),
            terms.name(),
            new CourseOffering.Terms(
                request.admission(), terms.capacity(), terms.opensAt(), terms.closesAt()),
            OfferingState.OPEN,
            now,
            caller.id(),
            1,
            opener.get().version());
    offerings.insert(made);
    if (made.borrowed()) {
      events.state(
          new TeachingDraft(caller.id(), made.resource(), made.id(), made.institution(), now));
    }
    audit.note(caller, "OFFERING_MADE", made.id().toString());
    return new Answer(201, "/api/v1/offerings/" + made.id(), write(views.view(made, now)), false);
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
