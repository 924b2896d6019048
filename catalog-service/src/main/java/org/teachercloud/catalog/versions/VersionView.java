package org.teachercloud.catalog.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * A published version; it never changes.
 *
 * @param number from 1
 * @param at when it was published
 * @param changes what was new in it; absent in the first, and where a machine published it
 * @param minutes hours of study in minutes, 0 where unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ResourceVersion")
public record VersionView(
    int number,
    Instant at,
    Text changes,
    ResourceKind kind,
    Text title,
    Text summary,
    Subject subject,
    Set<Phase> phases,
    Set<Stage> stages,
    Set<String> languages,
    int minutes,
    String licence,
    List<Unit> units) {

  static VersionView of(int number, Instant at, Description said) {
    return new VersionView(
        number,
        at,
        said.changes(),
        said.kind(),
        said.title(),
        said.summary(),
        said.subject(),
        said.phases(),
        said.stages(),
        said.languages(),
        said.minutes(),
        said.licence(),
        said.units());
  }

  /**
   * A version in a list.
   *
   * @param changes what was new in it; absent in the first, and where a machine published it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ListedVersion")
  public record Listed(int number, Instant at, Text changes) {}

  /**
   * Versions, the newest first.
   *
   * @param next cursor of the next page, null after the last
   * @param total how many there are on all pages
   */
  @Schema(name = "VersionPage")
  public record Page(List<Listed> items, String next, long total) {}
}
