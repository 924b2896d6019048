package org.teachercloud.recommendation.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.LearnerEnrolled;
import org.teachercloud.contracts.Topic;

/** What was taken and completed at moments that a test names. */
public final class Taken {

  private Taken() {}

  public static Facts.Stated taken(Facts facts, UUID learner, UUID resource, Instant at) {
    return facts.state(
        Topic.ENROLLMENT_LEARNING,
        learner.toString(),
        sequence ->
            new LearnerEnrolled(
                UUID.randomUUID(),
                sequence,
                learner,
                resource,
                enrollment(learner, resource),
                at,
                null));
  }

  public static Facts.Stated completed(Facts facts, UUID learner, UUID resource, Instant at) {
    return facts.state(
        Topic.ENROLLMENT_LEARNING,
        learner.toString(),
        sequence ->
            new CourseCompleted(
                UUID.randomUUID(),
                sequence,
                learner,
                resource,
                enrollment(learner, resource),
                at,
                null));
  }

  private static UUID enrollment(UUID learner, UUID resource) {
    return UUID.nameUUIDFromBytes((learner + "/" + resource).getBytes(UTF_8));
  }
}
