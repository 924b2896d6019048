package org.teachercloud.catalog.leaving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody's wish to leave, and how far it has come; names nobody.
 *
 * @param id the number of the erasure, under which every service reports
 * @param dueAt until then it can be taken back
 * @param leftAt when it became a fact; absent while it is a wish
 * @param accountClosedAt when the account was gone; absent before
 */
@Schema(name = "Departure")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Departure(
    UUID id, State state, Instant askedAt, Instant dueAt, Instant leftAt, Instant accountClosedAt) {

  /** How far it has come. */
  @Schema(name = "DepartureState")
  enum State {
    /** It can be taken back. */
    WAITING,
    /** It is a fact; services erase. */
    ERASING,
    /** All services have reported, and the account is gone. */
    FINISHED
  }

  static Departure of(
      UUID id, Instant askedAt, Instant dueAt, Instant leftAt, Instant accountClosedAt) {
    State state =
        leftAt == null ? State.WAITING : accountClosedAt == null ? State.ERASING : State.FINISHED;
    return new Departure(id, state, askedAt, dueAt, leftAt, accountClosedAt);
  }

  /** Hers, of which there is at most one: nothing comes next. */
  @Schema(name = "Departures")
  record All(List<Departure> items, String next, long total) {}

  /** An account that nothing stands behind any more. */
  @Schema(name = "OpenAccount")
  record OpenAccount(UUID erasure, UUID person) {}

  /** Some of the accounts that may be closed, the oldest first. */
  @Schema(name = "OpenAccounts")
  record OpenAccounts(List<OpenAccount> items, String next, long total) {}
}
