package org.teachercloud.gateway.sessions;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Claims of tokens that came straight from the identity provider, or were verified before. */
final class Claims {
  private Claims() {}

  static JsonObject of(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length < 2) {
      throw new IllegalArgumentException("Not a signed token");
    }
    byte[] json = Base64.getUrlDecoder().decode(parts[1]);
    return new JsonObject(new String(json, StandardCharsets.UTF_8));
  }

  /** The end of a token's life; without one it never ends by itself. */
  static Instant until(String token) {
    Long seconds = of(token).getLong("exp");
    return seconds == null || seconds == 0
        ? Instant.parse("9999-12-31T00:00:00Z")
        : Instant.ofEpochSecond(seconds);
  }
}
