package org.teachercloud.recommendation.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.ResourcePublished.Derivation;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.contracts.Topic;

/** States works that were made from others. */
public final class Works {

  private Works() {}

  public static Facts.Stated translated(Facts facts, UUID work, UUID source, Subject subject) {
    return made(facts, work, new ResourcePublished.Origin(source, Derivation.TRANSLATE), subject);
  }

  /** A public course that was made from another one; its first version, or the next. */
  public static Facts.Stated made(
      Facts facts, UUID work, ResourcePublished.Origin origin, Subject subject) {
    return facts.state(
        Topic.CATALOG_RESOURCES,
        work.toString(),
        sequence ->
            new ResourcePublished(
                UUID.randomUUID(),
                sequence,
                work,
                Instant.now(),
                (int) sequence,
                ResourceKind.COURSE,
                Map.of("zh", "课程 " + work, "en", "Course " + work),
                "ecnu",
                Scope.PUBLIC,
                subject,
                Set.of(Phase.PRIMARY),
                Set.of(Stage.INDUCTION),
                Set.of("zh"),
                90,
                List.of(),
                List.of(),
                Map.of(),
                origin));
  }
}
