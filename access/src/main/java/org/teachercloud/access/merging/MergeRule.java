package org.teachercloud.access.merging;

import java.time.Instant;
import java.util.UUID;

/** What a room does by hand when one account goes into another, before the inventory's rules. */
public interface MergeRule {

  /** The table whose rows it takes care of, as the inventory calls it. */
  String table();

  /**
   * Unites, in the running transaction. Again: unites what has come since.
   *
   * @param person the account that goes
   * @param into the one that stays
   * @param at when she wished it
   * @return how many rows of hers it found
   */
  long merge(UUID person, UUID into, Instant at);
}
