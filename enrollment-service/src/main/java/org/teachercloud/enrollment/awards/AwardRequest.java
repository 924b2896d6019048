package org.teachercloud.enrollment.awards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * An award to be defined.
 *
 * @param institution one of the caller's
 * @param title in Chinese and English at least, as the certificate is in both
 * @param requirements 1 to 50 courses, units or other awards
 * @param needed how many of them; all where absent
 * @param validMonths 1 to 240; for good where absent
 * @param renewal any one of these, completed later, renews what was issued; at most 20
 * @param alignments items of standards frameworks that it proves; at most 50
 */
public record AwardRequest(
    @NotNull @Pattern(regexp = "[a-z0-9-]{1,100}") String institution,
    @NotNull AwardLevel level,
    @NotNull @Size(max = 10)
        Map<@Size(max = 35) String, @NotNull @Size(min = 1, max = 200) String> title,
    @Size(max = 10) Map<@Size(max = 35) String, @NotNull @Size(max = 2000) String> description,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Requirement> requirements,
    @Min(1) @Max(50) Integer needed,
    @Min(1) @Max(240) Integer validMonths,
    @Size(max = 20) List<@NotNull @Valid Requirement> renewal,
    @Size(max = 50) List<@NotNull @Valid Alignment> alignments) {

  /** Whether the title can stand on a bilingual certificate. */
  @AssertTrue
  public boolean isTitleBilingual() {
    return title == null || (title.containsKey("zh") && title.containsKey("en"));
  }

  /** Whether not more is needed than there is. */
  @AssertTrue
  public boolean isNeededReachable() {
    return needed == null || requirements == null || needed <= requirements.size();
  }
}
