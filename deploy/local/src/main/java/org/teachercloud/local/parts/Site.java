package org.teachercloud.local.parts;

import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Checkout;
import org.teachercloud.local.ground.Home;
import org.teachercloud.local.ground.PortPlan;

/** Where one local cloud stands: its sources, its data, its ports, the binaries of others. */
public record Site(Checkout checkout, Home home, PortPlan ports, Binaries binaries) {

  /** The site that the environment names. */
  public static Site here() {
    Checkout checkout = Checkout.find();
    Home home = Home.of(checkout);
    return new Site(checkout, home, PortPlan.of(home, System.getenv()), new Binaries(checkout));
  }

  public int port(String part) {
    return ports.port(part);
  }

  /** The door: what people type. */
  public String publicUrl() {
    return "http://127.0.0.1:" + port("gateway");
  }

  /** Keycloak behind the door, for the other parts only. */
  public String identityUrl() {
    return "http://127.0.0.1:" + port("keycloak") + "/auth";
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?logServerErrorDetail=false"
        .formatted(port("postgres"), database);
  }
}
