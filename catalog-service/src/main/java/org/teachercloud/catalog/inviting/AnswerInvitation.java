package org.teachercloud.catalog.inviting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.networking.ChangeMembership;
import org.teachercloud.catalog.networking.MembershipOutcome;

/** The administrator of an institution decides for it: to join, to decline, to leave. */
@ApplicationScoped
class AnswerInvitation {

  @Inject Invitations invitations;
  @Inject ChangeMembership memberships;
  @Inject AuditTrail audit;
  @Inject Calendar calendar;
  @Inject InstantSource clock;

  /** Accepts or declines. */
  @Transactional(Transactional.TxType.MANDATORY)
  InvitationOutcome answer(Caller caller, UUID id, Invitation.State answer) {
    Optional<Invitation> addressed = invitations.lockAddressed(id, caller);
    if (addressed.isEmpty()) {
      return new InvitationOutcome.NotThere();
    }
    Invitation invitation = addressed.get();
    if (invitation.state == answer) {
      return new InvitationOutcome.Done(id);
    }
    if (invitation.state != Invitation.State.OPEN) {
      return new InvitationOutcome.AlreadyAnswered();
    }
    if (answer == Invitation.State.ACCEPTED) {
      LocalDate today = calendar.today();
      LocalDate from = invitation.from.isBefore(today) ? today : invitation.from;
      MembershipOutcome outcome =
          memberships.begin(invitation.cluster, invitation.institution, invitation.role, from);
      if (!(outcome instanceof MembershipOutcome.Changed)) {
        return new InvitationOutcome.Refused(outcome);
      }
    }
    invitation.answer(answer, caller.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    audit.note(caller, "INVITATION_" + answer, id.toString());
    return new InvitationOutcome.Done(id);
  }

  /** Ends the role of an institution that she administers. */
  @Transactional(Transactional.TxType.MANDATORY)
  InvitationOutcome leave(Caller caller, int cluster, String institution, LocalDate to) {
    if (!Invitations.administers(caller) || !caller.belongsTo(institution)) {
      return new InvitationOutcome.NotYours();
    }
    if (!to.isAfter(calendar.today())) {
      return new InvitationOutcome.DayInThePast();
    }
    MembershipOutcome outcome = memberships.end(cluster, institution, to);
    if (!(outcome instanceof MembershipOutcome.Changed)) {
      return new InvitationOutcome.Refused(outcome);
    }
    audit.note(caller, "CLUSTER_LEFT", cluster + " " + institution);
    return new InvitationOutcome.Done(null);
  }
}
