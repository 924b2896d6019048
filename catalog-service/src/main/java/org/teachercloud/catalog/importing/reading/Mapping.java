package org.teachercloud.catalog.importing.reading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Subject;

/**
 * How the columns of a file become courses.
 *
 * @param delimiter one character between the cells
 * @param encoding of the file
 * @param mayBeLeftOut neighbouring figure columns that a row leaves out where it has no figure,
 *     instead of an empty cell
 * @param placeholders cells that say nothing, whatever their case
 * @param ratingsForScore the source shows a score from so many ratings on; used only to tell which
 *     figures were left out
 * @param wholeScoresFrom smallest whole number that stands for a score in this source; used only to
 *     tell which figures were left out
 * @param defaults what every row is, where no column says so
 * @param subjects what the words in the subject column mean; other words are unclassified
 */
public record Mapping(
    @NotNull @Pattern(regexp = "[,;\t|]") String delimiter,
    @NotNull @Pattern(regexp = "UTF-8|GB18030") String encoding,
    @NotNull @Valid Columns columns,
    @Size(max = 3) List<@NotBlank @Size(max = 200) String> mayBeLeftOut,
    @Size(max = 50) List<@NotNull @Size(max = 100) String> placeholders,
    @Min(0) int ratingsForScore,
    @Min(0) @Max(5) int wholeScoresFrom,
    @NotNull @Valid Defaults defaults,
    @Size(max = 200) Map<@NotBlank @Size(max = 200) String, @NotNull Subject> subjects) {

  public Mapping {
    mayBeLeftOut = mayBeLeftOut == null ? List.of() : List.copyOf(mayBeLeftOut);
    placeholders = placeholders == null ? List.of() : List.copyOf(placeholders);
    subjects = subjects == null ? Map.of() : Map.copyOf(subjects);
  }

  /** Names of columns; null where the file has none. */
  public record Columns(
      @NotBlank @Size(max = 200) String url,
      @Size(max = 200) String titleZh,
      @Size(max = 200) String titleEn,
      @Size(max = 200) String summaryZh,
      @Size(max = 200) String summaryEn,
      @Size(max = 200) String institutionZh,
      @Size(max = 200) String institutionEn,
      @Size(max = 200) String institutionId,
      @Size(max = 200) String learners,
      @Size(max = 200) String ratings,
      @Size(max = 200) String score,
      @Size(max = 200) String minutes,
      @Size(max = 200) String licence,
      @Size(max = 200) String subject) {}

  /** What every row is. */
  public record Defaults(
      @NotNull ResourceKind kind,
      @NotNull Subject subject,
      @NotNull @Size(min = 1, max = 10) Set<@NotNull @Size(max = 35) String> languages) {}

  boolean isPlaceholder(String cell) {
    return placeholders.stream().anyMatch(cell::equalsIgnoreCase);
  }
}
