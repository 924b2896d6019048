package org.teachercloud.recommendation.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.recommendation.coaching.CoachingOutcome.AlreadyDecided;
import org.teachercloud.recommendation.coaching.CoachingOutcome.Done;
import org.teachercloud.recommendation.coaching.CoachingOutcome.NotForHer;
import org.teachercloud.recommendation.coaching.CoachingOutcome.NotThere;
import org.teachercloud.recommendation.coaching.CoachingOutcome.PathOver;
import org.teachercloud.recommendation.coaching.CoachingOutcome.StepDoesNotFit;
import org.teachercloud.recommendation.coaching.CoachingOutcome.TooMany;
import org.teachercloud.recommendation.coaching.CoachingOutcome.TooManyWaiting;

/** How each refusal looks over HTTP. */
@ApplicationScoped
public class CoachingAnswers {

  @Inject Problems problems;

  /** The answer without a body, or to a refusal. */
  public Response of(CoachingOutcome outcome) {
    return of(outcome, id -> Response.noContent().build());
  }

  public Response of(CoachingOutcome outcome, Function<UUID, Response> done) {
    return switch (outcome) {
      case Done(UUID id) -> done.apply(id);
      case NotThere() -> problems.notFound();
      case TooMany() -> problems.of(409, "TOO_MANY_COACHINGS");
      case TooManyWaiting() -> problems.of(409, "TOO_MANY_PROPOSALS");
      case PathOver() -> problems.of(409, "PROPOSAL_PATH_OVER");
      case StepDoesNotFit() -> problems.of(409, "PROPOSAL_DOES_NOT_FIT");
      case NotForHer() -> problems.of(409, "PROPOSAL_NOT_FOR_HER");
      case AlreadyDecided() -> problems.of(409, "PROPOSAL_DECIDED");
    };
  }
}
