package org.teachercloud.catalog.adapting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;

/**
 * A wish to adapt.
 *
 * @param institution that will own the work; may be left out by who belongs to one only
 * @param licence of the work; where it is left out the source's, and of several the one that suits
 *     all
 * @param units of the source that go along, for an extract or a remix; all where they are left out
 * @param languages of the work; its sources' where they are left out
 * @param sources that a remix is made from beside the one in the path; at most four
 */
@Schema(name = "AdaptationRequest")
public record AdaptRequest(
    @NotNull AdaptationKind kind,
    @Valid Notes notes,
    @Size(max = 100) String institution,
    @Size(max = 100) String licence,
    @Size(min = 1, max = 500) List<@NotNull UUID> units,
    @Size(min = 1, max = 20)
        Set<@NotNull @Size(max = 35) @Pattern(regexp = "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*") String>
            languages,
    @Size(max = 4) List<@NotNull @Valid Further> sources) {

  /** What is to become of it, in Chinese, English or both. */
  @Schema(name = "AdaptationNotes")
  public record Notes(@Size(max = 2000) String zh, @Size(max = 2000) String en) {}

  /**
   * A further source of a remix.
   *
   * @param units of it that go along, all where they are left out
   */
  @Schema(name = "FurtherSource")
  public record Further(
      @NotNull UUID resource, @Size(min = 1, max = 500) List<@NotNull UUID> units) {}

  /** The notes, null where nothing was written. */
  Text written() {
    boolean silent = notes == null || (notes.zh() == null && notes.en() == null);
    return silent ? null : new Text(notes.zh(), notes.en());
  }

  /** The sources beside the one in the path. */
  List<Further> further() {
    return sources == null ? List.of() : sources;
  }
}
