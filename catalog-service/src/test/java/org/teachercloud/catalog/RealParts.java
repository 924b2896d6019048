package org.teachercloud.catalog;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.teachercloud.local.TestStack;

/** A database of its own, the shared broker, and an empty data folder. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "data-");
      Map<String, String> config = new HashMap<>(TestStack.configFor("catalog"));
      config.put("teachercloud.data-folder", folder.toAbsolutePath().toString());
      config.put("quarkus.http.test-port", "0");
      return config;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void stop() {}
}
