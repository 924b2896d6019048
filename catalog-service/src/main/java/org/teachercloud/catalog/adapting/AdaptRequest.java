package org.teachercloud.catalog.adapting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;

/**
 * A wish to adapt.
 *
 * @param institution that will own the work; may be left out by who belongs to one only
 * @param licence of the work; the source's where it is left out
 */
@Schema(name = "AdaptationRequest")
public record AdaptRequest(
    @NotNull AdaptationKind kind,
    @Valid Notes notes,
    @Size(max = 100) String institution,
    @Size(max = 100) String licence) {

  /** What is to become of it, in Chinese, English or both. */
  @Schema(name = "AdaptationNotes")
  public record Notes(@Size(max = 2000) String zh, @Size(max = 2000) String en) {}

  /** The notes, null where nothing was written. */
  Text written() {
    boolean silent = notes == null || (notes.zh() == null && notes.en() == null);
    return silent ? null : new Text(notes.zh(), notes.en());
  }
}
