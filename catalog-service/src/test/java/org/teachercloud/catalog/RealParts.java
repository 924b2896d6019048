package org.teachercloud.catalog;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.teachercloud.local.TestStack;
import org.teachercloud.local.testing.SigningKeys;

/** A database of its own, the shared broker, an empty data folder, and keys to sign tokens with. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>(TestStack.configFor("catalog"));
    config.putAll(SigningKeys.config());
    config.put("mp.jwt.verify.issuer", Tokens.ISSUER);
    config.put("teachercloud.data-folder", dataFolder());
    // Tests that feign the end of a share turn the day themselves.
    config.put("catalog.sharing.look-every", "P1D");
    return config;
  }

  @Override
  public void stop() {}

  private static String dataFolder() {
    try {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data-").toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
