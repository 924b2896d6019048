package org.teachercloud.insight.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.teachercloud.local.TestStack;

/** PostgreSQL, the broker, and a key of this run's own to sign tokens with. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

  private Path publicKey;

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new TreeMap<>(TestStack.configFor("insight"));
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair keys = generator.generateKeyPair();
      publicKey = Files.createTempFile("teachercloud-public-", ".pem");
      Files.writeString(
          publicKey,
          "-----BEGIN PUBLIC KEY-----\n"
              + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
              + "\n-----END PUBLIC KEY-----\n");
      config.put("mp.jwt.verify.publickey.location", publicKey.toUri().toString());
      config.put(
          "smallrye.jwt.sign.key",
          Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
    } catch (NoSuchAlgorithmException | IOException failure) {
      throw new IllegalStateException(failure);
    }
    return config;
  }

  @Override
  public void stop() {
    try {
      Files.deleteIfExists(publicKey);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
