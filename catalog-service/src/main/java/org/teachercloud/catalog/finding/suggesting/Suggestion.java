package org.teachercloud.catalog.finding.suggesting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What somebody may be about to type.
 *
 * @param id of the resource, or slug of the institution; absent for a word of the field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(Kind kind, String text, String id) {

  /** What is suggested. */
  public enum Kind {
    TERM,
    INSTITUTION,
    RESOURCE
  }

  /** Suggestions, the likeliest first. Nothing comes next: who wants others types on. */
  public record Some(List<Suggestion> items, String next, long total) {}
}
