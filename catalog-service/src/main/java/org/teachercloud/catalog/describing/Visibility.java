package org.teachercloud.catalog.describing;

import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.contracts.Scope;

/** Who may see which resource. What she may not see is not there for her. */
public final class Visibility {

  private Visibility() {}

  /** Published for everyone, or for her institution; under way or withdrawn, for its authors. */
  public static boolean sees(Caller caller, String institution, ResourceState state, Scope scope) {
    return switch (state) {
      case PUBLISHED -> scope == Scope.PUBLIC || caller.belongsTo(institution);
      case DRAFT, IN_REVIEW, WITHDRAWN -> writesFor(caller, institution);
    };
  }

  /** Whether she writes and publishes for the institution. */
  public static boolean writesFor(Caller caller, String institution) {
    return caller.belongsTo(institution) && writes(caller);
  }

  /** Whether she writes and publishes for the institutions that she is a member of. */
  static boolean writes(Caller caller) {
    return caller.has(Role.PUBLISHER) || caller.has(Role.INSTITUTION_ADMIN);
  }
}
