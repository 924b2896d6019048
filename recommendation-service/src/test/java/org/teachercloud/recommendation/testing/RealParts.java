package org.teachercloud.recommendation.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.teachercloud.local.TestStack;
import org.teachercloud.local.testing.SigningKeys;

/** PostgreSQL, the broker, and a key of this run's own to sign tokens with. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>(TestStack.configFor("recommendation"));
    config.putAll(SigningKeys.config());
    return config;
  }

  @Override
  public void stop() {}
}
