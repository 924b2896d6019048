package org.teachercloud.enrollment;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.teachercloud.local.TestStack;

/** A real database, a real broker, and a key of the test's own that signs tokens. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

  /** As the identity provider's; the JDK's own choice makes signing three times as dear. */
  private static final int KEY_BITS = 2048;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("enrollment-keys");
      folder.toFile().deleteOnExit();
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      KeyPair keys = generator.generateKeyPair();
      Map<String, String> config = new HashMap<>(TestStack.configFor("enrollment"));
      config.put("mp.jwt.verify.publickey.location", pem(folder, "PUBLIC", keys.getPublic()));
      config.put("smallrye.jwt.sign.key.location", pem(folder, "PRIVATE", keys.getPrivate()));
      config.put("enrolling.patience", "4s");
      config.put("teachercloud.seeding.enabled", "true");
      return config;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String pem(Path folder, String kind, Key key) throws IOException {
    Path file = folder.resolve(kind + ".pem");
    file.toFile().deleteOnExit();
    String body = Base64.getMimeEncoder().encodeToString(key.getEncoded());
    Files.writeString(
        file, "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n".formatted(kind, body, kind));
    return file.toUri().toString();
  }

  @Override
  public void stop() {}
}
