package org.teachercloud.enrollment.certifying;

import java.util.Locale;
import java.util.UUID;

/**
 * Codes by which certificates are verified: sixteen letters and digits that are not mistaken for
 * one another when read from paper (Crockford's base 32), 80 bits of a random identifier.
 */
public final class Codes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int BITS = 5;
  private static final int MASK = 31;

  private Codes() {}

  static String of(UUID id) {
    StringBuilder code = new StringBuilder(LENGTH);
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    // The ends of the two halves: version and variant, which are no chance, stand at their fronts.
    for (int at = 0; at < LENGTH / 2; at++) {
      code.append(ALPHABET.charAt((int) (low >>> (at * BITS)) & MASK));
      code.append(ALPHABET.charAt((int) (high >>> highShift(at)) & MASK));
    }
    return code.toString();
  }

  /** The code as somebody typed it: small letters, hyphens, O for 0 and I or L for 1 are taken. */
  public static String typed(String text) {
    return text.toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** Skips the four bits of the version in the upper half. */
  private static int highShift(int at) {
    return at < 2 ? at * BITS : 16 + (at - 2) * BITS;
  }
}
