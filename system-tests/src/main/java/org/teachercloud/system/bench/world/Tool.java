package org.teachercloud.system.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.signing.SignIn;

/**
 * A tool of an institution, with a key to a space of its own in the Learning Record Store.
 *
 * @param key id of the key
 * @param headers what the tool's calls say of themselves, each line with CR LF before it
 */
public record Tool(String key, String headers) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADMIN = "admin";
  private static final String WANTED =
      """
      {"name": "bench", "tool": "bench", "scopes": ["STATEMENTS_WRITE", "STATEMENTS_READ"]}\
      """;

  /** Makes a new key for the bench's tool, as the admin of an institution; the space stays one. */
  public static Tool made(Wire wire, String url) throws IOException {
    String token = new SignIn(url).as(ADMIN, ADMIN).access();
    JsonNode made = JSON.readTree(wire.post("/api/v1/xapi-keys", token, WANTED).body());
    String key = made.at("/key/id").asText();
    byte[] credentials =
        (key + ":" + made.path("secret").asText()).getBytes(StandardCharsets.UTF_8);
    return new Tool(
        key,
        "\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString(credentials)
            + "\r\nX-Experience-API-Version: 2.0.0");
  }
}
