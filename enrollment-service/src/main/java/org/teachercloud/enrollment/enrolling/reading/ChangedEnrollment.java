package org.teachercloud.enrollment.enrolling.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An enrolment that changed since a device last asked.
 *
 * @param updatedAt when it was written here, which may be long after she learned
 * @param deleted true for one that was given up, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangedEnrollment(
    @JsonUnwrapped EnrollmentView enrollment, Instant updatedAt, Boolean deleted) {

  /**
   * Some of the changed enrolments, the oldest change first.
   *
   * @param next cursor of the next page, null after the last
   * @param total how many there are on all pages
   */
  @Schema(name = "ChangedEnrollmentPage")
  public record Page(List<ChangedEnrollment> items, String next, long total) {}
}
