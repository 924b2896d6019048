package org.teachercloud.enrollment.enrolling;

import jakarta.enterprise.context.ApplicationScoped;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.Together;
import org.teachercloud.delivery.once.Idempotency.Answer;
import org.teachercloud.enrollment.enrolling.EnrollOnce.Asking;
import org.teachercloud.enrollment.enrolling.places.EnrollingConfig;
import org.teachercloud.enrollment.enrolling.places.Patience;
import org.teachercloud.enrollment.enrolling.places.Wish;

/**
 * Where wishes to be enrolled come in: those that name no offering with those of others who ask at
 * the same time, and all of them again while a resource may be on its way.
 */
@ApplicationScoped
class TakeWish {

  private final EnrollOnce enrollOnce;
  private final Patience patience;
  private final Together<Asking, Answer> together;

  TakeWish(EnrollOnce enrollOnce, Patience patience, EnrollingConfig config) {
    this.enrollOnce = enrollOnce;
    this.patience = patience;
    this.together = new Together<>(config.together(), this::alone, enrollOnce::together);
  }

  /** The answer to the request, or the one that its key had before. */
  Answer take(Caller caller, Wish wish, String key) {
    Asking asking = new Asking(caller, wish, key);
    boolean common = wish.offering() == null;
    return patience.until(
        seen -> seen.status() != 404, () -> common ? together.answer(asking) : alone(asking));
  }

  private Answer alone(Asking asking) {
    return enrollOnce.enroll(asking.caller(), asking.wish(), asking.key());
  }
}
