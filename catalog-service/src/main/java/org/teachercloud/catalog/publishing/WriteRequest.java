package org.teachercloud.catalog.publishing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * What a publisher writes.
 *
 * @param institution the owner; may be left out by who belongs to one institution only, and is not
 *     looked at when an existing resource is changed
 * @param changes what is new in this version; needed for review from the second version, not looked
 *     at before
 * @param minutes hours of study in minutes, 0 where unknown
 */
public record WriteRequest(
    @Size(max = 100) String institution,
    @NotNull ResourceKind kind,
    @NotNull @Valid Words title,
    @Valid Paragraphs summary,
    @NotNull Subject subject,
    @Size(max = 6) Set<Phase> phases,
    @Size(max = 3) Set<Stage> stages,
    @Size(max = 20)
        Set<@NotNull @Size(max = 35) @Pattern(regexp = "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*") String>
            languages,
    @Min(0) @Max(600_000) int minutes,
    @Size(max = 100) String licence,
    @NotNull Scope scope,
    @Size(max = 500) List<@NotNull @Valid Part> units,
    @Size(max = 50) List<@NotNull UUID> prerequisites,
    @Valid Paragraphs changes) {

  /** A title in Chinese, English or both; a line. */
  public record Words(@Size(max = 300) String zh, @Size(max = 300) String en) {

    Text text() {
      return new Text(written(zh), written(en));
    }
  }

  /** A text in Chinese, English or both. */
  public record Paragraphs(@Size(max = 5000) String zh, @Size(max = 5000) String en) {

    /** Null where nothing is said. */
    private Text text() {
      Text text = new Text(written(zh), written(en));
      return text.zh() == null && text.en() == null ? null : text;
    }
  }

  /**
   * A unit.
   *
   * @param id of the unit that it was before; null for a new one
   */
  public record Part(UUID id, @NotNull @Valid Words title, @Min(0) @Max(6000) int minutes) {}

  /** The description of the version after this one; new units get identities. */
  Description description(IdSource ids, int version) {
    return new Description(
        kind,
        title.text(),
        summary == null ? null : summary.text(),
        subject,
        phases,
        stages,
        languages,
        minutes,
        written(licence),
        scope,
        units == null ? List.of() : units.stream().map(part -> unit(part, ids)).toList(),
        prerequisites,
        version == 0 || changes == null ? null : changes.text());
  }

  private static Unit unit(Part part, IdSource ids) {
    return new Unit(
        part.id() == null ? ids.next() : part.id(), part.title().text(), part.minutes());
  }

  private static String written(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
