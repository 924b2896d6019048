package org.teachercloud.enrollment.statements.storing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.teachercloud.enrollment.statements.checking.StatementRules;

/**
 * A statement that is being stored.
 *
 * @param key order and time of storing, see {@link #key}
 * @param body whole
 */
public record Statement(long key, UUID id, ObjectNode body) {

  private static final int TIME_SHIFT = 20;
  private static final int BATCH_SHIFT = 10;
  private static final int TEN_BITS = 0x3FF;

  /** The key of a place, 0 to 1,023, in a batch. */
  static long key(Instant stored, long batch, int place) {
    return firstKey(stored.toEpochMilli()) | (batch & TEN_BITS) << BATCH_SHIFT | place;
  }

  /** The first key of a millisecond since 1970: no statement that was stored earlier reaches it. */
  public static long firstKey(long millis) {
    return millis << TIME_SHIFT;
  }

  /** When the statement with a key was stored. */
  public static Instant stored(long key) {
    return Instant.ofEpochMilli(key >> TIME_SHIFT);
  }

  /** The statement that it points at, null where it points at none. */
  UUID target() {
    return "StatementRef".equals(body.at("/object/objectType").textValue())
        ? UUID.fromString(body.at("/object/id").textValue())
        : null;
  }

  /** Whether it takes another back. */
  boolean voids() {
    return StatementRules.VOIDED.equals(body.at("/verb/id").textValue());
  }
}
