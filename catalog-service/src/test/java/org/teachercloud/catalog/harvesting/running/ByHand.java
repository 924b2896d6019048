package org.teachercloud.catalog.harvesting.running;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** No workers, so that a test says when; small limits; one place of this machine may be asked. */
public final class ByHand implements QuarkusTestProfile {

  static final String PLACES = "catalog.harvesting.fetching.private-places";

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> config = new HashMap<>();
    config.put(PLACES, "127.0.0.1:" + freePort());
    config.put("catalog.harvesting.worker", "false");
    config.put("catalog.harvesting.chunk", "4");
    config.put("catalog.harvesting.attempts", "2");
    config.put("catalog.harvesting.first-wait", "0s");
    config.put("catalog.harvesting.longest-wait", "1h");
    config.put("catalog.harvesting.records", "200");
    config.put("catalog.harvesting.fetching.begin", "1s");
    config.put("catalog.harvesting.fetching.whole", "2s");
    config.put("catalog.harvesting.fetching.max-bytes", "1048576");
    return config;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
