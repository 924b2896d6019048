package org.teachercloud.catalog.contributing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;

/**
 * What somebody says who proposes or decides.
 *
 * @param words in Chinese, English or both
 */
@Schema(name = "MergeProposalRequest")
public record MergeRequest(@NotNull @Valid Words words) {

  /** In Chinese, English or both. */
  @Schema(name = "MergeProposalWords")
  public record Words(@Size(max = 2000) String zh, @Size(max = 2000) String en) {}

  /** What is said; null where it is nothing. */
  Text said() {
    String zh = written(words.zh());
    String en = written(words.en());
    return zh == null && en == null ? null : new Text(zh, en);
  }

  private static String written(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
