package org.teachercloud.catalog.describing.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Source;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * A resource as a caller reads it. One that has gone only says its id, when, and {@code deleted}.
 *
 * @param minutes hours of study in minutes, 0 where unknown
 * @param version the last published one, 0 before the first; of a draft of the next version, the
 *     one that it follows
 * @param changes what is new in this version; absent in the first
 * @param change number of its last change; also its ETag
 * @param awaits PUBLIC where it was published for everyone and reaches its institution until the
 *     platform approves; else absent
 * @param suspended where the operator has stopped what is shared of it; else absent
 * @param deleted true for one that has gone, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResourceView(
    UUID id,
    ResourceKind kind,
    ResourceState state,
    Integer version,
    Scope scope,
    Text title,
    Text summary,
    Named institution,
    Subject subject,
    Set<Phase> phases,
    Set<Stage> stages,
    Set<String> languages,
    Integer minutes,
    String licence,
    List<Unit> units,
    List<Prerequisite> prerequisites,
    Text changes,
    Source source,
    Instant createdAt,
    Instant publishedAt,
    Instant updatedAt,
    long change,
    Scope awaits,
    Suspended suspended,
    Boolean deleted) {

  /** The owner. */
  public record Named(String id, Text name) {}

  /**
   * That the operator has stopped all that is shared of it.
   *
   * @param reason for the owner, who alone sees it
   */
  public record Suspended(Instant since, String reason) {}

  /** A resource to complete earlier. */
  public record Prerequisite(UUID id, Text title) {}

  static ResourceView of(
      Resource resource,
      Text institution,
      List<Prerequisite> prerequisites,
      Scope awaits,
      Suspended suspended) {
    Description description = resource.description();
    return new ResourceView(
        resource.id(),
        description.kind(),
        resource.state(),
        resource.version(),
        description.scope(),
        description.title(),
        description.summary(),
        new Named(resource.institution(), institution),
        description.subject(),
        description.phases(),
        description.stages(),
        description.languages(),
        description.minutes(),
        description.licence(),
        description.units(),
        prerequisites,
        description.changes(),
        resource.source(),
        resource.createdAt(),
        resource.publishedAt(),
        resource.updatedAt(),
        resource.change(),
        awaits,
        suspended,
        null);
  }

  static ResourceView gone(Resource resource) {
    return new ResourceView(
        resource.id(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        resource.updatedAt(),
        resource.change(),
        null,
        null,
        true);
  }
}
