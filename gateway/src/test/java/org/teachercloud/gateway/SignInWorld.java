package org.teachercloud.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.teachercloud.local.TestStack;
import org.teachercloud.local.ground.Ports;
import org.teachercloud.local.testing.TestIdentity;

/** The neighbours, with a real Keycloak among them. */
public final class SignInWorld implements QuarkusTestResourceLifecycleManager {
  private static final String PORT = "teachercloud.testing.gateway.port";

  private final Neighbours neighbours = new Neighbours();

  @Override
  public Map<String, String> start() {
    int port = port();
    TestIdentity identity = TestStack.identityBehind(port);
    var config = new HashMap<>(neighbours.start());
    config.put("quarkus.http.test-port", Integer.toString(port));
    config.put("teachercloud.public-url", identity.publicUrl());
    config.put("teachercloud.identity-url", identity.internalUrl());
    config.put("identity.client-secret", identity.webSecret());
    config.put("routes.identity.url", identity.internalUrl());
    config.put("persons.closing.secret", identity.doorSecret());
    return config;
  }

  /** The same for all tests of this JVM: the one Keycloak knows the door by its address. */
  private static int port() {
    int port = Integer.getInteger(PORT, Ports.free());
    System.setProperty(PORT, Integer.toString(port));
    return port;
  }

  @Override
  public void stop() {
    neighbours.stop();
  }
}
