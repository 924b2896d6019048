package org.teachercloud.catalog.describing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * What a publisher says of a resource.
 *
 * @param summary null where nothing was written
 * @param languages language tags (BCP 47)
 * @param minutes hours of study in minutes, 0 where unknown
 * @param licence as a short name such as {@code CC BY 4.0}; null where nobody has said
 * @param units in their order; never empty once published, for what has no unit cannot be completed
 * @param prerequisites resources to complete earlier
 * @param changes what is new in this version; null in the first, and where a machine published it
 */
public record Description(
    ResourceKind kind,
    Text title,
    Text summary,
    Subject subject,
    Set<Phase> phases,
    Set<Stage> stages,
    Set<String> languages,
    int minutes,
    String licence,
    Scope scope,
    List<Unit> units,
    List<UUID> prerequisites,
    Text changes) {

  public Description {
    phases = ordered(phases);
    stages = ordered(stages);
    languages = languages == null ? Set.of() : languages;
    units = units == null ? List.of() : List.copyOf(units);
    prerequisites = prerequisites == null ? List.of() : List.copyOf(prerequisites);
  }

  /** In the order of the vocabulary, so that every process writes the same. */
  private static <E extends Enum<E>> Set<E> ordered(Set<E> some) {
    return some == null
        ? Set.of()
        : some.stream()
            .filter(Objects::nonNull)
            .sorted()
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What is said of a first version. */
  public Description(
      ResourceKind kind,
      Text title,
      Text summary,
      Subject subject,
      Set<Phase> phases,
      Set<Stage> stages,
      Set<String> languages,
      int minutes,
      String licence,
      Scope scope,
      List<Unit> units,
      List<UUID> prerequisites) {
    this(
        kind,
        title,
        summary,
        subject,
        phases,
        stages,
        languages,
        minutes,
        licence,
        scope,
        units,
        prerequisites,
        null);
  }

  /** As it stands in the database. */
  public static Description read(String json) {
    return ResourceJson.read(json, Description.class);
  }

  /** The same for other people. */
  public Description reaching(Scope whom) {
    return new Description(
        kind,
        title,
        summary,
        subject,
        phases,
        stages,
        languages,
        minutes,
        licence,
        whom,
        units,
        prerequisites,
        changes);
  }

  /** The same with other words on what is new; null for none. */
  public Description changing(Text what) {
    return new Description(
        kind,
        title,
        summary,
        subject,
        phases,
        stages,
        languages,
        minutes,
        licence,
        scope,
        units,
        prerequisites,
        what);
  }
}
