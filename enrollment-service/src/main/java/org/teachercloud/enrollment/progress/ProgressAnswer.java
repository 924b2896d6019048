package org.teachercloud.enrollment.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of each event.
 *
 * @param results in the order of the request
 */
public record ProgressAnswer(List<Result> results) {

  /** What became of an event that was taken. */
  @Schema(name = "ProgressStatus")
  public enum Status {
    APPLIED,
    DUPLICATE
  }

  /**
   * What became of one event: a status where it was taken, else a code that says why not.
   *
   * @param code {@code NOT_FOUND}: no such enrolment of the caller's; {@code UNIT_NOT_FOUND}: no
   *     such unit in it; {@code ENROLLMENT_WITHDRAWN}: given up, may be sent again after a return;
   *     {@code ENROLLMENT_NOT_ACTIVE}: she waits or has paused, may be sent again when she learns
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProgressResult")
  public record Result(UUID id, Status status, String code) {

    static Result applied(UUID id) {
      return new Result(id, Status.APPLIED, null);
    }

    static Result duplicate(UUID id) {
      return new Result(id, Status.DUPLICATE, null);
    }

    static Result refused(UUID id, String code) {
      return new Result(id, null, code);
    }
  }
}
