package org.teachercloud.catalog.finding.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * A resource in a list of results.
 *
 * @param summary absent where nothing was written
 * @param minutes hours of study in minutes, 0 where unknown
 * @param highlights only where words were asked for and stand in the title or summary
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundItem(
    UUID id,
    ResourceKind kind,
    Text title,
    Text summary,
    Owner institution,
    Subject subject,
    Set<Phase> phases,
    Set<Stage> stages,
    Set<String> languages,
    int minutes,
    String licence,
    Scope scope,
    Instant publishedAt,
    Instant updatedAt,
    Highlights highlights) {

  /** The owner. */
  record Owner(String id, Text name) {}

  /**
   * Texts in which the words stand: HTML-escaped, with no other element than {@code mark}; each
   * absent where there is none.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Highlights(String title, String summary) {}

  static FoundItem of(Entry entry) {
    Description description = entry.description();
    return new FoundItem(
        entry.id(),
        description.kind(),
        description.title(),
        description.summary(),
        new Owner(entry.institution(), entry.owner()),
        description.subject(),
        description.phases(),
        description.stages(),
        description.languages(),
        description.minutes(),
        description.licence(),
        description.scope(),
        entry.publishedAt(),
        entry.updatedAt(),
        null);
  }
}
