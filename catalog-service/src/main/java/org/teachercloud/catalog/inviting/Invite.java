package org.teachercloud.catalog.inviting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.networking.Cluster;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.Clusters;
import org.teachercloud.catalog.networking.Institutions;

/** The lead of a cluster, or the administrator of a group's member, offers a role. */
@ApplicationScoped
class Invite {

  @Inject Invitations invitations;
  @Inject Clusters clusters;
  @Inject Institutions institutions;
  @Inject AuditTrail audit;
  @Inject Calendar calendar;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  @Transactional(Transactional.TxType.MANDATORY)
  InvitationOutcome invite(Caller caller, int number, InviteRequest request) {
    Optional<Cluster> cluster = clusters.find(number, calendar.today());
    if (cluster.isEmpty() || institutions.find(request.institution()).isEmpty()) {
      return new InvitationOutcome.NotThere();
    }
    if (!invitations.clustersOf(caller).contains(number)) {
      return new InvitationOutcome.NotYours();
    }
    boolean group = cluster.get().kind() == Cluster.Kind.SCHOOL_GROUP;
    if (request.role() == ClusterRole.LEAD || group != (request.role() == ClusterRole.MEMBER)) {
      return new InvitationOutcome.RoleDoesNotFit();
    }
    if (request.from().isBefore(calendar.today())) {
      return new InvitationOutcome.DayInThePast();
    }
    if (invitations.isOpen(number, request.institution())) {
      return new InvitationOutcome.AlreadyInvited();
    }
    Invitation invitation = new Invitation();
    invitation.id = ids.next();
    invitation.cluster = number;
    invitation.institution = request.institution();
    invitation.role = request.role();
    invitation.from = request.from();
    invitation.state = Invitation.State.OPEN;
    invitation.invitedBy = caller.id();
    invitation.invitedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    invitations.persist(invitation);
    audit.note(caller, "INSTITUTION_INVITED", invitation.id.toString());
    return new InvitationOutcome.Done(invitation.id);
  }
}
