package org.teachercloud.gateway.persons;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Accounts at the identity provider, as the door's own client may read and close them. */
@ApplicationScoped
class Accounts {
  private static final int MARGIN_SECONDS = 30;

  private final Neighbour neighbour;
  private final PersonsConfig config;
  private final InstantSource clock;
  private final String realm;
  private final String administration;
  private String token;
  private Instant until = Instant.EPOCH;

  @Inject
  Accounts(
      Neighbour neighbour,
      PersonsConfig config,
      InstantSource clock,
      @ConfigProperty(name = "identity.realm") String realm) {
    this.neighbour = neighbour;
    this.config = config;
    this.clock = clock;
    this.realm = realm;
    this.administration = realm.replace("/realms/", "/admin/realms/");
  }

  /** The door's own authorization, renewed when it is about to end. */
  synchronized String authorization() {
    if (clock.instant().isAfter(until)) {
      String form =
          "grant_type=client_credentials&client_id=%s&client_secret=%s"
              .formatted(encode(config.closing().client()), encode(config.closing().secret()));
      var answer = neighbour.form(realm + "/protocol/openid-connect/token", form);
      if (answer.status() != 200) {
        throw new IllegalStateException("The door is not let in: " + answer.status());
      }
      token = answer.body().getString("access_token");
      until = clock.instant().plusSeconds(answer.body().getLong("expires_in") - MARGIN_SECONDS);
    }
    return "Bearer " + token;
  }

  /** What the identity provider keeps of a person; empty where it has no such account. */
  Optional<JsonObject> find(String person) {
    var answer = neighbour.get(address(person), authorization());
    return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
  }

  /** Ends her sessions and removes the account; one that is gone already is closed as well. */
  void close(String person) {
    // Told by the provider, the door forgets its own sessions of hers.
    check(neighbour.send("POST", address(person) + "/logout", authorization()).status());
    check(neighbour.send("DELETE", address(person), authorization()).status());
  }

  private String address(String person) {
    return administration + "/users/" + encode(person);
  }

  private static void check(int status) {
    if (status != 204 && status != 404) {
      throw new IllegalStateException("The account cannot be closed: " + status);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
