package org.teachercloud.catalog;

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

/** A database of its own, the shared broker, an empty data folder, and keys to sign tokens with. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

  /** As the identity provider's; the JDK's own choice makes signing three times as dear. */
  private static final int KEY_BITS = 2048;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data-");
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      KeyPair keys = generator.generateKeyPair();
      Map<String, String> config = new HashMap<>(TestStack.configFor("catalog"));
      config.put("teachercloud.data-folder", folder.toString());
      // Tests that feign the end of a share turn the day themselves.
      config.put("catalog.sharing.look-every", "P1D");
      config.put("mp.jwt.verify.issuer", Tokens.ISSUER);
      config.put("mp.jwt.verify.publickey.location", pem(folder, "PUBLIC", keys.getPublic()));
      config.put("smallrye.jwt.sign.key.location", pem(folder, "PRIVATE", keys.getPrivate()));
      return config;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void stop() {}

  private static String pem(Path folder, String kind, Key key) throws IOException {
    String text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
    Path file = folder.resolve(kind + ".pem");
    Files.writeString(
        file, "-----BEGIN " + kind + " KEY-----\n" + text + "\n-----END " + kind + " KEY-----\n");
    return file.toUri().toString();
  }
}
