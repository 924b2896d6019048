package org.teachercloud.recommendation.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UnitAttempted;

/** States tries as enrolment would. */
@ApplicationScoped
public class TriesStated {

  @Inject Facts facts;

  /** She tried a unit. */
  public Facts.Stated attempted(
      UUID learner, UUID resource, UUID unit, UUID attempt, boolean success) {
    return facts.state(
        Topic.ENROLLMENT_LEARNING,
        learner.toString(),
        sequence ->
            new UnitAttempted(
                UUID.randomUUID(),
                sequence,
                learner,
                resource,
                UUID.randomUUID(),
                unit,
                attempt,
                success ? 1 : 0,
                success,
                Instant.now()));
  }
}
