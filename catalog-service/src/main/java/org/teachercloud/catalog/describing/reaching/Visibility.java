package org.teachercloud.catalog.describing.reaching;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.contracts.Purpose;

/** Who may see which resource. What she may not see is not there for her. */
public final class Visibility {

  private Visibility() {}

  /** Published for her at this moment; or, whatever its state, hers to write. */
  public static boolean sees(
      Caller caller, String institution, ResourceState state, Reach reach, Instant at) {
    boolean published = state == ResourceState.PUBLISHED && reach.allows(caller, Purpose.READ, at);
    return published || writesFor(caller, institution);
  }

  /**
   * Whether she teaches for the institution and has begun what it has never published: she reads it
   * until it is published, and writes it until she hands it in.
   */
  public static boolean began(
      Caller caller, String institution, ResourceState state, int version, UUID createdBy) {
    return !caller.isVisitor()
        && caller.id().equals(createdBy)
        && version == 0
        && (state == ResourceState.DRAFT || state == ResourceState.IN_REVIEW)
        && caller.belongsTo(institution)
        && (caller.has(Role.TEACHER) || caller.has(Role.COACH));
  }

  /** The same of a resource at hand. */
  public static boolean began(Caller caller, Resource one) {
    return began(caller, one.institution(), one.state(), one.version(), one.authors().createdBy());
  }

  /** Whether she writes and publishes for the institution. */
  public static boolean writesFor(Caller caller, String institution) {
    return caller.belongsTo(institution) && writes(caller);
  }

  /** Whether she writes and publishes for the institutions that she is a member of. */
  public static boolean writes(Caller caller) {
    return caller.has(Role.PUBLISHER) || caller.has(Role.INSTITUTION_ADMIN);
  }
}
