package org.teachercloud.local.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortPlanTest {
  @TempDir Path folder;

  @Test
  void withoutAWordThePortsAreTheUsualOnes() {
    assertEquals(8080, plan(Map.of()).port("gateway"));
    assertEquals(5440, plan(Map.of()).port("postgres"));
  }

  @Test
  void everyPortCanBeSet() {
    var plan =
        plan(Map.of("TEACHERCLOUD_PORT", "9000", "TEACHERCLOUD_KEYCLOAK_MANAGEMENT_PORT", "9001"));
    assertEquals(9000, plan.port("gateway"));
    assertEquals(9001, plan.port("keycloak-management"));
    assertEquals(8081, plan.port("catalog"));
  }

  @Test
  void freePortsDifferFromEachOtherAndAreKept() {
    var first = plan(Map.of("TEACHERCLOUD_PORTS", "auto"));
    assertEquals(first.ports().size(), new HashSet<>(first.ports().values()).size());
    assertNotEquals(8080, first.port("gateway"));
    first.keep(new Home(folder));
    assertEquals(first, plan(Map.of("TEACHERCLOUD_PORTS", "auto")));
    assertEquals(first, plan(Map.of()));
  }

  @Test
  void freePortsAreNoneThatTheSystemGivesToThoseWhoCall() throws IOException {
    for (int port : plan(Map.of("TEACHERCLOUD_PORTS", "auto")).ports().values()) {
      assertTrue(port >= 15_000 && port < 31_000, "for callers from 32768 on, but " + port);
      try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        assertNotEquals(taken.getLocalPort(), Ports.free());
      }
    }
  }

  @Test
  void whatIsNoPortIsRefusedWithTheVariablesName() {
    for (String wrong : new String[] {"web", "0", "65536", "-1"}) {
      var trouble = assertThrows(Trouble.class, () -> plan(Map.of("TEACHERCLOUD_PORT", wrong)));
      assertEquals(
          "TEACHERCLOUD_PORT is no port: " + wrong + ". Give a number from 1 to 65535.",
          trouble.getMessage());
    }
  }

  private PortPlan plan(Map<String, String> environment) {
    return PortPlan.of(new Home(folder), environment);
  }
}
