package org.teachercloud.local.ground;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Which part listens where, on the loopback address: the variable of the part, else what was chosen
 * before, else the usual port (or, with {@code TEACHERCLOUD_PORTS=auto}, a free one). The choice is
 * kept, so that addresses outlive {@code down}.
 */
public record PortPlan(Map<String, Integer> ports) {
  /** Where nobody listens but who tries harvesting on this machine: the bench, a test. */
  public static final String REPOSITORY = "repository";

  private static final Map<String, Integer> USUAL =
      Map.ofEntries(
          Map.entry("gateway", 8080),
          Map.entry("catalog", 8081),
          Map.entry("enrollment", 8082),
          Map.entry("recommendation", 8083),
          Map.entry("insight", 8084),
          Map.entry("keycloak", 8090),
          Map.entry("keycloak-management", 8091),
          Map.entry("postgres", 5440),
          Map.entry("kafka", 9092),
          Map.entry("kafka-controller", 9093),
          Map.entry(REPOSITORY, 8085));

  public PortPlan {
    ports = Map.copyOf(ports);
  }

  public static PortPlan of(Home home, Map<String, String> environment) {
    Properties kept = Home.read(file(home));
    boolean auto = "auto".equals(environment.get("TEACHERCLOUD_PORTS"));
    var ports = new TreeMap<String, Integer>();
    for (var usual : USUAL.entrySet()) {
      String named = environment.get(variable(usual.getKey()));
      String before = kept.getProperty(usual.getKey());
      if (named != null && !named.isBlank()) {
        ports.put(usual.getKey(), number(variable(usual.getKey()), named));
      } else if (before != null) {
        ports.put(usual.getKey(), number(usual.getKey(), before));
      } else {
        ports.put(usual.getKey(), auto ? Ports.free() : usual.getValue());
      }
    }
    return new PortPlan(ports);
  }

  public int port(String part) {
    return ports.get(part);
  }

  /** Remembers the choice for the next command. */
  public void keep(Home home) {
    var kept = new Properties();
    ports.forEach((part, port) -> kept.setProperty(part, Integer.toString(port)));
    if (!kept.equals(Home.read(file(home)))) {
      Home.write(file(home), kept);
    }
  }

  /** The variable that sets a part's port: the gateway's is plain {@code TEACHERCLOUD_PORT}. */
  public static String variable(String part) {
    return part.equals("gateway")
        ? "TEACHERCLOUD_PORT"
        : "TEACHERCLOUD_" + part.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_PORT";
  }

  private static Path file(Home home) {
    return home.folder().resolve("ports.properties");
  }

  private static int number(String what, String text) {
    try {
      int port = Integer.parseInt(text.strip());
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new Trouble(what + " is no port: " + text + ". Give a number from 1 to 65535.", e);
    }
    throw new Trouble(what + " is no port: " + text + ". Give a number from 1 to 65535.");
  }
}
