package org.teachercloud.catalog.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.catalog.networking.Membership;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Share.Audience;

/** Grants come to shares: dates become moments, clusters the institutions that are in them. */
final class ResolveGrants {

  private final String owner;
  private final List<Membership> memberships;
  private final List<Share> shares = new ArrayList<>();

  private ResolveGrants(String owner, List<Membership> memberships) {
    this.owner = owner;
    this.memberships = memberships;
  }

  /**
   * Whom active grants of a resource reach. Depends on nothing but its arguments.
   *
   * @param owner slug of the institution whose resource it is
   * @param memberships at least those of the clusters that the grants name
   */
  static Reach of(String owner, List<Grant> active, List<Membership> memberships) {
    ResolveGrants resolve = new ResolveGrants(owner, memberships);
    active.forEach(resolve::add);
    return new Reach(resolve.shares.stream().distinct().toList());
  }

  private void add(Grant grant) {
    Set<Purpose> purposes = grant.purposes();
    Instant from = grant.from == null ? Instant.EPOCH : Calendar.begin(grant.from);
    Instant until = Calendar.begin(grant.to);
    switch (grant.scope) {
      case PRIVATE -> {}
      case INSTITUTION -> shares.add(of(owner, purposes, from, until));
      case SELECTED -> {
        for (String grantee : grant.grantees) {
          shares.add(of(grantee, purposes, from, until));
        }
      }
      case CLUSTER -> addCluster(grant.cluster, purposes, from, until);
      case NATIONAL -> shares.add(new Share(Audience.MEMBERS, null, purposes, from, until));
      case PUBLIC -> shares.add(new Share(Audience.EVERYONE, null, purposes, from, until));
    }
  }

  /** While both the owner and the other institution are in the cluster. */
  private void addCluster(int cluster, Set<Purpose> purposes, Instant from, Instant until) {
    for (Membership mine : memberships) {
      if (mine.cluster() != cluster || !mine.institution().equals(owner)) {
        continue;
      }
      for (Membership other : memberships) {
        if (other.cluster() == cluster) {
          Instant first = latest(from, begin(mine), begin(other));
          Instant end = earliest(until, Calendar.begin(mine.to()), Calendar.begin(other.to()));
          if (end == null || first.isBefore(end)) {
            shares.add(of(other.institution(), purposes, first, end));
          }
        }
      }
    }
  }

  private static Share of(String institution, Set<Purpose> purposes, Instant from, Instant until) {
    return new Share(Audience.INSTITUTION, institution, purposes, from, until);
  }

  private static Instant begin(Membership membership) {
    return Calendar.begin(membership.from());
  }

  private static Instant latest(Instant... moments) {
    Instant latest = moments[0];
    for (Instant moment : moments) {
      latest = moment.isAfter(latest) ? moment : latest;
    }
    return latest;
  }

  /** The earliest of those that are not null; null where all are. */
  private static Instant earliest(Instant... moments) {
    Instant earliest = null;
    for (Instant moment : moments) {
      boolean earlier = moment != null && (earliest == null || moment.isBefore(earliest));
      earliest = earlier ? moment : earliest;
    }
    return earliest;
  }
}
