package org.teachercloud.enrollment.seeding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a seeding is.
 *
 * @param total enrolments to make
 * @param done enrolments that are there
 * @param problem why it failed, absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeedRun(UUID id, SeedSize size, State state, int total, int done, String problem) {

  /** Where a seeding stands. */
  @Schema(name = "SeedRunState")
  public enum State {
    RUNNING,
    FINISHED,
    FAILED
  }
}
