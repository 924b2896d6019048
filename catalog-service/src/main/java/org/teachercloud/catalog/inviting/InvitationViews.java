package org.teachercloud.catalog.inviting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;
import org.teachercloud.catalog.networking.Institutions;

/** Adds to an invitation what the institution is called. */
@ApplicationScoped
class InvitationViews {

  @Inject Invitations invitations;
  @Inject Institutions institutions;

  @Transactional
  InvitationView.Page page(Caller caller, int from, int size) {
    List<InvitationView> items =
        invitations.seenBy(caller, from, size).stream().map(one -> view(one, caller)).toList();
    long total = invitations.countSeenBy(caller);
    String next = from + size < total ? Integer.toString(from + size) : null;
    return new InvitationView.Page(items, next, total);
  }

  private InvitationView view(Invitation one, Caller caller) {
    return new InvitationView(
        one.id,
        one.cluster,
        new Named(one.institution, institutions.find(one.institution).orElseThrow().name()),
        one.role,
        one.from,
        one.state,
        one.invitedAt,
        one.answeredAt,
        Invitations.administers(caller) && caller.belongsTo(one.institution));
  }
}
