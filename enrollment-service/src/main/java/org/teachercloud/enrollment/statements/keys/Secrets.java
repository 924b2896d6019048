package org.teachercloud.enrollment.statements.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of keys: 256 random bits, shown once and kept as a digest only. */
final class Secrets {

  private static final int BYTES = 32;

  private Secrets() {}

  static String fresh(SecureRandom chance) {
    byte[] bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether the secret has the digest; takes the same time whatever differs. */
  static boolean matches(String secret, byte[] digest) {
    return MessageDigest.isEqual(digest(secret), digest);
  }
}
