package org.teachercloud.catalog.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.teachercloud.contracts.Scope;

/** Whom a publication reaches at once: what it wishes, or less until the platform agrees. */
@ApplicationScoped
public class PublicationScope {

  @Inject StandingApprovals approvals;

  /**
   * The scope that a version of an institution has at once.
   *
   * @param wished what its description says
   * @param before the scope of the version whose place it takes; null where none is published
   */
  public Scope of(String institution, Scope wished, Scope before) {
    boolean matters = of(wished, before, false) != of(wished, before, true);
    return of(wished, before, matters && approvals.holds(institution));
  }

  /** Whether the platform has approved in advance what the institution publishes for everyone. */
  public boolean isApproved(String institution) {
    return approvals.holds(institution);
  }

  /**
   * The decision: only what widens needs the platform. Depends on nothing but its arguments.
   *
   * @param approved whether the platform has agreed in advance
   */
  public static Scope of(Scope wished, Scope before, boolean approved) {
    boolean widens = wished == Scope.PUBLIC && before != Scope.PUBLIC;
    return widens && !approved ? Scope.INSTITUTION : wished;
  }
}
