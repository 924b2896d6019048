package org.teachercloud.catalog.adapting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;

/**
 * What a work was made from, what was made from it, and whether the caller may adapt it.
 *
 * @param credits its own source first, back to the first work; a remix' next source after that,
 *     with what that was made from
 * @param contributions what its owner took back into it from works that were made from it, the
 *     latest first and at most 50
 * @param made from it and from what was made from it: works that the caller sees, the latest first
 *     and at most 50
 * @param mayAdapt whether it is shared with her for adapting and its licence lets it be adapted
 * @param adaptFor those of her institutions that may own the work, by slug: she names one where
 *     there are several
 * @param licence whether the licence lets it be adapted under itself, in words
 */
@Schema(name = "Lineage")
public record LineageView(
    List<Credit> credits,
    List<Contributed> contributions,
    List<Made> made,
    boolean mayAdapt,
    List<Named> adaptFor,
    Rule licence) {

  /**
   * A work that another was made from, as it was then.
   *
   * @param resource absent where the caller does not see it
   * @param kind how what stands before it was made from it
   * @param notes absent where nothing was written
   * @param hop 1 for a source of the work itself, 2 for a source of that, and so on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Credit")
  public record Credit(
      UUID resource,
      int version,
      Text title,
      Named institution,
      String licence,
      AdaptationKind kind,
      Text notes,
      Instant at,
      int hop) {}

  /**
   * Something that was taken back into a work, as who had it said.
   *
   * @param resource that it was made in; absent where the caller does not see it
   * @param institution that is thanked for it
   * @param words what it brought
   * @param version that brought it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Contribution")
  public record Contributed(
      UUID resource, Text title, Named institution, Text words, int version) {}

  /**
   * A work that was made from another.
   *
   * @param direct false where it was made from something that was made from it
   */
  @Schema(name = "AdaptedWork")
  public record Made(
      UUID resource, Text title, Named institution, AdaptationKind kind, boolean direct) {}

  /** What a licence lets be done, in Chinese and English. */
  @Schema(name = "LicenceRule")
  public record Rule(boolean allowed, String code, Text text) {}
}
