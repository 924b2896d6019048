package org.teachercloud.catalog.inviting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.inviting.InvitationOutcome.AlreadyAnswered;
import org.teachercloud.catalog.inviting.InvitationOutcome.AlreadyInvited;
import org.teachercloud.catalog.inviting.InvitationOutcome.DayInThePast;
import org.teachercloud.catalog.inviting.InvitationOutcome.Done;
import org.teachercloud.catalog.inviting.InvitationOutcome.NotThere;
import org.teachercloud.catalog.inviting.InvitationOutcome.NotYours;
import org.teachercloud.catalog.inviting.InvitationOutcome.Refused;
import org.teachercloud.catalog.inviting.InvitationOutcome.RoleDoesNotFit;
import org.teachercloud.catalog.networking.MembershipOutcome;

/** How each refusal looks over HTTP. */
@ApplicationScoped
class InvitationAnswers {

  @Inject Problems problems;

  /** The answer to a refusal; an answer without a body where there was none. */
  Response of(InvitationOutcome outcome) {
    return switch (outcome) {
      case Done done -> Response.noContent().build();
      case NotThere() -> problems.notFound();
      case NotYours() -> problems.of(403, "MEMBERSHIP_NOT_YOURS");
      case AlreadyInvited() -> problems.of(409, "ALREADY_INVITED");
      case AlreadyAnswered() -> problems.of(409, "ALREADY_ANSWERED");
      case DayInThePast() -> problems.of(422, "DAY_IN_THE_PAST");
      case RoleDoesNotFit() -> problems.of(422, "ROLE_DOES_NOT_FIT");
      case Refused refused -> of(refused.why());
    };
  }

  Response of(MembershipOutcome outcome) {
    return switch (outcome) {
      case MembershipOutcome.Changed() -> Response.noContent().build();
      case MembershipOutcome.NotThere() -> problems.notFound();
      case MembershipOutcome.Overlap() -> problems.of(409, "ANOTHER_ROLE_THEN");
      case MembershipOutcome.Broken broken -> problems.of(409, broken.rule().name());
    };
  }
}
