package org.teachercloud.enrollment.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps private keys unreadable in the database (AES-256-GCM), so that a copy of the tables signs
 * nothing. The identifier of a key is bound in: a sealed key moved to another row does not open.
 */
@ApplicationScoped
class KeySeal {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int SHORTEST_SECRET = 32;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  KeySeal(CredentialsConfig config) {
    if (config.keySecret().length() < SHORTEST_SECRET) {
      throw new IllegalStateException(
          "credentials.key-secret must have %d characters or more".formatted(SHORTEST_SECRET));
    }
    this.key = new SecretKeySpec(digest(config.keySecret()), "AES");
  }

  byte[] seal(UUID id, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    return Ed25519.joined(nonce, run(Cipher.ENCRYPT_MODE, id, nonce, plain));
  }

  byte[] open(UUID id, byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    return run(Cipher.DECRYPT_MODE, id, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
  }

  private byte[] run(int mode, UUID id, byte[] nonce, byte[] data) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(id.toString().getBytes(UTF_8));
      return cipher.doFinal(data);
    } catch (GeneralSecurityException wrongSecret) {
      throw new IllegalStateException(
          "A signing key cannot be opened: was credentials.key-secret changed?", wrongSecret);
    }
  }

  private static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
