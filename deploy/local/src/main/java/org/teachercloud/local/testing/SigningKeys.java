package org.teachercloud.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;

/** Keys that stand for the identity provider's where tests sign their tokens themselves. */
public final class SigningKeys {

  /** As the identity provider's; the JDK's own choice makes signing three times as dear. */
  private static final int BITS = 2048;

  private SigningKeys() {}

  /** A new pair. */
  public static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What a {@code @QuarkusTest} of a service needs to sign tokens that the service believes. */
  public static Map<String, String> config() {
    KeyPair keys = pair();
    return Map.of(
        "mp.jwt.verify.publickey.location",
        location(keys.getPublic()),
        "smallrye.jwt.sign.key",
        Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
  }

  /** Where a public key can be read, in PEM (RFC 7468), until this JVM ends. */
  public static String location(PublicKey key) {
    try {
      Path file = Files.createTempFile("teachercloud-public-", ".pem");
      file.toFile().deleteOnExit();
      String text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
      Files.writeString(
          file, "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n");
      return file.toUri().toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
