package org.teachercloud.catalog.finding.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the index has caught up with the database. */
@Readiness
@ApplicationScoped
public class IndexReady implements HealthCheck {

  @Inject IndexFollower follower;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("search index").status(follower.isCaughtUp()).build();
  }
}
