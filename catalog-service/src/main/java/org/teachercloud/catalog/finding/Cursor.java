package org.teachercloud.catalog.finding;

import java.util.Optional;

/**
 * Where a page of results ended: by score and tie, so that it holds while the index changes.
 *
 * @param relaxed whether mistakes were forgiven
 */
record Cursor(boolean relaxed, float score, long tie) {

  String written() {
    return (relaxed ? "r" : "e")
        + Integer.toHexString(Float.floatToIntBits(score))
        + "-"
        + Long.toHexString(tie);
  }

  /** The cursor of its written form; empty for anything else. */
  static Optional<Cursor> read(String written) {
    int cut = written.indexOf('-');
    if (cut < 2 || !written.startsWith("r") && !written.startsWith("e")) {
      return Optional.empty();
    }
    try {
      int bits = Integer.parseUnsignedInt(written.substring(1, cut), 16);
      long tie = Long.parseUnsignedLong(written.substring(cut + 1), 16);
      return Optional.of(new Cursor(written.charAt(0) == 'r', Float.intBitsToFloat(bits), tie));
    } catch (NumberFormatException malformed) {
      return Optional.empty();
    }
  }
}
