package org.teachercloud.catalog.inviting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.ChangeMembership;
import org.teachercloud.catalog.networking.Cluster;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.Clusters;
import org.teachercloud.catalog.networking.MembershipOutcome;

/** An operator begins a cluster with its lead, or a group of schools with its first member. */
@ApplicationScoped
class BeginCluster {

  @Inject Clusters clusters;
  @Inject ChangeMembership memberships;
  @Inject AuditTrail audit;
  @Inject TransactionSynchronizationRegistry transaction;

  /** A cluster or group under its number, and whether its first role holds. */
  record Begun(int number, MembershipOutcome outcome) {}

  /** Begins it; a refusal changes nothing. */
  @Transactional
  Begun begin(Caller caller, BeginRequest request) {
    boolean group = request.kind() == Cluster.Kind.SCHOOL_GROUP;
    Cluster.Articles articles =
        group ? new Cluster.Articles(request.articles().from(), request.articles().to()) : null;
    Text name = new Text(request.name().zh(), request.name().en());
    int number = clusters.begin(request.kind(), name, articles);
    audit.note(caller, "CLUSTER_BEGUN", Integer.toString(number));
    ClusterRole role = group ? ClusterRole.MEMBER : ClusterRole.LEAD;
    MembershipOutcome outcome = memberships.begin(number, request.first(), role, request.from());
    if (!(outcome instanceof MembershipOutcome.Changed)) {
      transaction.setRollbackOnly();
    }
    return new Begun(number, outcome);
  }
}
