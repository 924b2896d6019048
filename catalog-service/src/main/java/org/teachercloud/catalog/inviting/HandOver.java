package org.teachercloud.catalog.inviting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.networking.ChangeMembership;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.MembershipOutcome;

/** An operator hands the lead of a cluster over, as its institutions have agreed. */
@ApplicationScoped
class HandOver {

  @Inject ChangeMembership memberships;
  @Inject AuditTrail audit;
  @Inject Calendar calendar;

  @Transactional
  InvitationOutcome handOver(Caller caller, int cluster, HandOverRequest request) {
    ClusterRole then = request.formerBecomes();
    if (then == ClusterRole.LEAD || then == ClusterRole.MEMBER) {
      return new InvitationOutcome.RoleDoesNotFit();
    }
    if (request.from().isBefore(calendar.today())) {
      return new InvitationOutcome.DayInThePast();
    }
    MembershipOutcome outcome =
        memberships.handOver(cluster, request.institution(), request.from(), then);
    if (!(outcome instanceof MembershipOutcome.Changed)) {
      return new InvitationOutcome.Refused(outcome);
    }
    audit.note(caller, "LEAD_HANDED_OVER", cluster + " " + request.institution());
    return new InvitationOutcome.Done(null);
  }
}
