package org.teachercloud.catalog.inviting;

import java.util.UUID;
import org.teachercloud.catalog.networking.MembershipOutcome;

/** What came of an invitation, of its answer, or of leaving. */
sealed interface InvitationOutcome {

  /** It is kept, or answered. */
  record Done(UUID id) implements InvitationOutcome {}

  /** There is no such cluster, institution, role or invitation for her. */
  record NotThere() implements InvitationOutcome {}

  /** She speaks for another institution or cluster: nobody changes what is somebody else's. */
  record NotYours() implements InvitationOutcome {}

  /** The institution was invited there already and has not answered. */
  record AlreadyInvited() implements InvitationOutcome {}

  /** It was answered before. */
  record AlreadyAnswered() implements InvitationOutcome {}

  /** The past stays as it was. */
  record DayInThePast() implements InvitationOutcome {}

  /** A cluster has partners and supported institutions, a group has members. */
  record RoleDoesNotFit() implements InvitationOutcome {}

  /** The network does not allow it on some day. */
  record Refused(MembershipOutcome why) implements InvitationOutcome {}
}
