package org.teachercloud.local;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Checkout;
import org.teachercloud.local.testing.TestDatabase;
import org.teachercloud.local.testing.TestIdentity;
import org.teachercloud.local.testing.TestParts;

/**
 * A real PostgreSQL and a real Kafka for the tests of any module, on free ports, started once per
 * JVM when first asked for and gone with it, even when it is killed. Nothing is shared with a
 * running {@code ./cloud}.
 */
public final class TestStack {
  private static final TestParts PARTS = new TestParts(new Binaries(Checkout.find()));

  private TestStack() {}

  /** A new, empty database; its name begins with the given one. */
  public static TestDatabase createDatabase(String name) {
    return PARTS.createDatabase(name + "_" + UUID.randomUUID().toString().substring(0, 8));
  }

  /** The broker's address, for {@code bootstrap.servers}. Topics of one JVM's tests share it. */
  public static String bootstrapServers() {
    return "127.0.0.1:" + PARTS.kafkaPort();
  }

  /** PostgreSQL's port, where user {@code postgres} needs no password. */
  public static int postgresPort() {
    return PARTS.postgresPort();
  }

  /** A real Keycloak with the project's realm, reached directly. */
  public static TestIdentity identity() {
    return TestIdentity.direct(PARTS);
  }

  /** The same behind a door on the given port, where all of one JVM's tests must find it. */
  public static TestIdentity identityBehind(int gatewayPort) {
    return TestIdentity.behind(PARTS, gatewayPort);
  }

  /** What a {@code @QuarkusTest} of a service needs: a new database, the broker, a free port. */
  public static Map<String, String> configFor(String database) {
    var config = new TreeMap<>(databaseConfigFor(database));
    config.put("kafka.bootstrap.servers", bootstrapServers());
    return Map.copyOf(config);
  }

  /** The same for tests that need no broker. */
  public static Map<String, String> databaseConfigFor(String database) {
    TestDatabase created = createDatabase(database);
    return Map.of(
        "quarkus.datasource.jdbc.url",
        created.jdbcUrl(),
        "quarkus.datasource.username",
        created.username(),
        "quarkus.datasource.password",
        created.password(),
        "quarkus.flyway.migrate-at-start",
        "true",
        "quarkus.devservices.enabled",
        "false",
        "quarkus.http.test-port",
        "0");
  }
}
