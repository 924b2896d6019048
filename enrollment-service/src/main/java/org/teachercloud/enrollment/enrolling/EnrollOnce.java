package org.teachercloud.enrollment.enrolling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Idempotency.Answer;
import org.teachercloud.enrollment.enrolling.EnrollLearner.Beginner;
import org.teachercloud.enrollment.enrolling.places.EnrollOutcome;
import org.teachercloud.enrollment.enrolling.places.Wish;
import org.teachercloud.enrollment.enrolling.reading.EnrollmentViews;

/** One look at an enrolment request, with its key: one transaction. A refusal keeps no key. */
@ApplicationScoped
class EnrollOnce {

  private final EnrollLearner enrollLearner;
  private final EnrollmentViews views;
  private final Idempotency idempotency;
  private final TransactionSynchronizationRegistry transaction;
  private final ObjectMapper json;

  EnrollOnce(
      EnrollLearner enrollLearner,
      EnrollmentViews views,
      Idempotency idempotency,
      TransactionSynchronizationRegistry transaction,
      ObjectMapper json) {
    this.enrollLearner = enrollLearner;
    this.views = views;
    this.idempotency = idempotency;
    this.transaction = transaction;
    this.json = json;
  }

  /**
   * The answer to the request, or the one that its key had before.
   *
   * @throws Idempotency.KeyReusedException when the key came with another request before
   */
  @Transactional
  Answer enroll(Caller caller, Wish wish, String key) {
    Idempotency.Asked asked = new Asking(caller, wish, key).asked();
    return idempotency.once(
        caller.id(), key, asked.digest(), () -> answer(enrollLearner.enroll(caller, wish)));
  }

  /**
   * The answers to requests of several callers, in their order; empty for those who cannot just
   * begin, or whose key came before.
   */
  @Transactional
  List<Optional<Answer>> together(List<Asking> all) {
    return idempotency.onceEach(all, Asking::asked, this::begin);
  }

  private List<Optional<Answer>> begin(List<Asking> all) {
    return enrollLearner
        .begin(all.stream().map(one -> new Beginner(one.caller(), one.wish().resource())).toList())
        .stream()
        .map(begun -> begun.map(one -> shown(201, one)))
        .toList();
  }

  /** A request to be enrolled. */
  record Asking(Caller caller, Wish wish, String key) {

    Idempotency.Asked asked() {
      String digest = "POST /api/v1/enrollments " + wish.line();
      return new Idempotency.Asked(caller.id(), key, digest);
    }
  }

  private Answer answer(EnrollOutcome outcome) {
    return switch (outcome) {
      case EnrollOutcome.Enrolled(Enrollment one) -> shown(201, one);
      case EnrollOutcome.Resumed(Enrollment one) -> shown(200, one);
      case EnrollOutcome.AlreadyEnrolled(Enrollment one) -> shown(200, one);
      case EnrollOutcome.NotOffered() -> refused(404, "NOT_FOUND");
      case EnrollOutcome.OfferingNeeded() -> refused(409, "OFFERING_NEEDED");
      case EnrollOutcome.RegistrationClosed() -> refused(409, "REGISTRATION_CLOSED");
      case EnrollOutcome.InvitationNeeded() -> refused(409, "INVITATION_NEEDED");
    };
  }

  /** A refusal: its code stands in the place of the body. */
  private Answer refused(int status, String code) {
    transaction.setRollbackOnly();
    return new Answer(status, null, code, false);
  }

  private Answer shown(int status, Enrollment one) {
    try {
      String body = json.writeValueAsString(views.view(one));
      return new Answer(status, "/api/v1/enrollments/" + one.id(), body, false);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
