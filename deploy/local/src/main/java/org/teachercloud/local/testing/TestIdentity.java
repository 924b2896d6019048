package org.teachercloud.local.testing;

import java.nio.file.Path;
import java.util.Map;
import org.teachercloud.local.ground.Home;
import org.teachercloud.local.ground.PortPlan;
import org.teachercloud.local.ground.Ports;
import org.teachercloud.local.parts.KeycloakPart;
import org.teachercloud.local.parts.Site;

/**
 * A real Keycloak for tests, with the project's realm and demo accounts and no mail.
 *
 * @param internalUrl as other parts reach it, ending in {@code /auth}
 * @param publicUrl of the door in front of it; the issuer of tokens begins with it
 * @param webSecret of the client {@code web}
 * @param localSecret of the client {@code local-cloud}
 * @param doorSecret of the client {@code door}
 */
public record TestIdentity(
    String internalUrl, String publicUrl, String webSecret, String localSecret, String doorSecret) {
  private static final int TRIES = 3_000;
  private static final String FOLDER = "teachercloud.testing.keycloak.folder";

  public static TestIdentity direct(TestParts parts) {
    return started(parts, 0);
  }

  public static TestIdentity behind(TestParts parts, int gatewayPort) {
    return started(parts, gatewayPort);
  }

  private static TestIdentity started(TestParts parts, int gatewayPort) {
    int port = Once.port("keycloak", () -> start(parts, gatewayPort));
    var home = new Home(Path.of(System.getProperty(FOLDER)));
    int door = gatewayPort == 0 ? port : gatewayPort;
    return new TestIdentity(
        "http://127.0.0.1:" + port + "/auth",
        "http://127.0.0.1:" + door,
        home.secret("web-client"),
        home.secret("local-client"),
        home.secret("door-client"));
  }

  private static int start(TestParts parts, int gatewayPort) {
    Path folder = Launch.folder("keycloak");
    System.setProperty(FOLDER, folder.toString());
    var home = new Home(folder);
    int port = Ports.free();
    int postgres = parts.postgresPort();
    var plan =
        new PortPlan(
            Map.of(
                "gateway",
                gatewayPort == 0 ? port : gatewayPort,
                "keycloak",
                port,
                "keycloak-management",
                Ports.free(),
                "postgres",
                postgres));
    PostgresTalk.execute(
        postgres, "CREATE ROLE keycloak LOGIN PASSWORD '" + home.secret("keycloak") + "'");
    PostgresTalk.execute(postgres, "CREATE DATABASE keycloak OWNER keycloak");
    var checkout = parts.binaries().checkout();
    var part = new KeycloakPart(new Site(checkout, home, plan, parts.binaries()));
    part.prepare(what -> {});
    ProcessBuilder builder = part.process();
    // A test's short life is no training for the start cache.
    builder.command().removeIf(flag -> flag.startsWith("-XX:AOTCacheOutput="));
    Launch.untilReady(folder, builder, TRIES, part::ready);
    return port;
  }
}
