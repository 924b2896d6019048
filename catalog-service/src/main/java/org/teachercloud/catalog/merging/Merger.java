package org.teachercloud.catalog.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an account went into another one, and how far it has come; names nobody.
 *
 * @param id the number of the merge, under which every service reports
 * @param accountClosedAt when the account that went was gone; absent before
 */
@Schema(name = "Merger")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Merger(UUID id, State state, Instant mergedAt, Instant accountClosedAt) {

  /** How far it has come. */
  @Schema(name = "MergerState")
  enum State {
    /** It is a fact; services move what is hers. */
    MERGING,
    /** All services have reported, and the account that went is gone. */
    FINISHED
  }

  static Merger of(UUID id, Instant mergedAt, Instant accountClosedAt) {
    return new Merger(
        id, accountClosedAt == null ? State.MERGING : State.FINISHED, mergedAt, accountClosedAt);
  }

  /** Some of those by which accounts went into the caller's, the newest first. */
  @Schema(name = "Mergers")
  record All(List<Merger> items, String next, long total) {}

  /** An account that nothing stands behind any more. */
  @Schema(name = "MergedAccount")
  record MergedAccount(UUID merge, UUID person) {}

  /** Some of the accounts that may be closed, the oldest first. */
  @Schema(name = "MergedAccounts")
  record MergedAccounts(List<MergedAccount> items, String next, long total) {}
}
