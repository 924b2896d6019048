package org.teachercloud.enrollment;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.teachercloud.local.TestStack;
import org.teachercloud.local.testing.SigningKeys;

/** A real database, a real broker, and a key of the test's own that signs tokens. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>(TestStack.configFor("enrollment"));
    config.putAll(SigningKeys.config());
    config.put("enrolling.patience", "4s");
    config.put("teachercloud.seeding.enabled", "true");
    return config;
  }

  @Override
  public void stop() {}
}
