package org.teachercloud.recommendation.replicas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while memory follows the database. */
@Readiness
@ApplicationScoped
class MemoryCheck implements HealthCheck {

  @Inject Listening listening;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("memory follows the database")
        .status(listening.isCurrent())
        .build();
  }
}
