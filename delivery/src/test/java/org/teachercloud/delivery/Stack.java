package org.teachercloud.delivery;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.local.TestStack;

/** A database of its own and the broker for a service under test, which begins with new facts. */
public class Stack implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>(TestStack.configFor("delivery"));
    config.put("mp.messaging.incoming.facts.group.id", "delivery-" + UUID.randomUUID());
    config.put("mp.messaging.incoming.facts.auto.offset.reset", "latest");
    return config;
  }

  @Override
  public void stop() {}
}
