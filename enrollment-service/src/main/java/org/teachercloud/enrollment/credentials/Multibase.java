package org.teachercloud.enrollment.credentials;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Bytes as text with a first letter that tells the alphabet: only {@code z}, base58btc, is used by
 * the proofs and keys here (W3C Controlled Identifiers 1.0, section 2.4).
 */
final class Multibase {

  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

  private Multibase() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    BigInteger rest = new BigInteger(1, bytes);
    while (rest.signum() > 0) {
      BigInteger[] digit = rest.divideAndRemainder(BASE);
      text.append(ALPHABET.charAt(digit[1].intValue()));
      rest = digit[0];
    }
    for (int zeros = 0; zeros < bytes.length && bytes[zeros] == 0; zeros++) {
      text.append(ALPHABET.charAt(0));
    }
    return text.append('z').reverse().toString();
  }

  /**
   * The bytes of a text.
   *
   * @throws IllegalArgumentException where it is none of base58btc
   */
  static byte[] decode(String text) {
    if (text.isEmpty() || text.charAt(0) != 'z') {
      throw new IllegalArgumentException("Not base58btc");
    }
    BigInteger value = BigInteger.ZERO;
    int zeros = 0;
    for (int at = 1; at < text.length(); at++) {
      int digit = ALPHABET.indexOf(text.charAt(at));
      if (digit < 0) {
        throw new IllegalArgumentException("Not base58btc");
      }
      value = value.multiply(BASE).add(BigInteger.valueOf(digit));
      zeros += value.signum() == 0 ? 1 : 0;
    }
    byte[] magnitude = value.signum() == 0 ? new byte[0] : value.toByteArray();
    int sign = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
    byte[] bytes = new byte[zeros + magnitude.length - sign];
    byte[] digits = Arrays.copyOfRange(magnitude, sign, magnitude.length);
    System.arraycopy(digits, 0, bytes, zeros, digits.length);
    return bytes;
  }
}
