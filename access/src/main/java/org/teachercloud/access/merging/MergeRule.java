package org.teachercloud.access.merging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a room does by hand when one account goes into another: before the inventory's columns
 * change, or where the inventory leaves the table to the room, after all others have.
 */
public interface MergeRule {

  /** The table whose rows it takes care of first, as the inventory calls it. */
  String table();

  /**
   * Unites, in the running transaction. Again: unites what has come since.
   *
   * @param person the account that goes
   * @param into the one that stays
   * @param at when she wished it
   * @return how many rows it moved or united, by their tables
   */
  Map<String, Long> merge(UUID person, UUID into, Instant at);
}
