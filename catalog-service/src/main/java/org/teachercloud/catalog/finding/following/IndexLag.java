package org.teachercloud.catalog.finding.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How far the searches of this replica are behind the catalogue. */
@ApplicationScoped
public class IndexLag {

  @Inject IndexFollower follower;

  /** How many changes up to this one searches have yet to take in; 0 where they know it. */
  public long before(long change) {
    return Math.max(0, change - follower.seen());
  }
}
