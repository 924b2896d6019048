package org.teachercloud.recommendation.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.ClusterChanged;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.contracts.Topic;

/** States what different institutions supply, and when they are supported. */
@ApplicationScoped
public class Suppliers {

  @Inject Facts facts;

  /** A cluster that supports an institution on some days; {@code until} null where it goes on. */
  public Facts.Stated supported(int cluster, String slug, LocalDate from, LocalDate until) {
    ClusterChanged.Role role =
        new ClusterChanged.Role(slug, ClusterChanged.Kind.SUPPORTED, from, until);
    return facts.state(
        Topic.CATALOG_CLUSTERS,
        Integer.toString(cluster),
        sequence ->
            new ClusterChanged(
                UUID.randomUUID(), sequence, cluster, Instant.now(), false, List.of(role)));
  }

  /** A public course of an institution in one language. */
  public Facts.Stated published(
      UUID resource, Subject subject, String institution, String language) {
    return facts.state(
        Topic.CATALOG_RESOURCES,
        resource.toString(),
        sequence ->
            new ResourcePublished(
                UUID.randomUUID(),
                sequence,
                resource,
                Instant.now(),
                (int) sequence,
                ResourceKind.COURSE,
                Map.of("zh", "课程 " + resource, "en", "Course " + resource),
                institution,
                Scope.PUBLIC,
                subject,
                Set.of(Phase.PRIMARY),
                Set.of(Stage.INDUCTION),
                Set.of(language),
                90,
                List.of(),
                List.of(),
                Map.of(),
                null));
  }
}
