package org.teachercloud.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Repositories that nobody can reach, harvested for the accounts' institution or for another. */
final class HarvestSpecimens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOURCES = "/api/v1/harvests/sources";
  private static final String HOME = "ecnu";

  private final Door door;
  private final Map<Boolean, String> known = new HashMap<>();

  HarvestSpecimens(Door door) {
    this.door = door;
  }

  static boolean knows(String path) {
    return path.startsWith(SOURCES);
  }

  /** A source; another one each time where it is to be removed. */
  String id(Operation operation, boolean own) {
    return operation.method().equals("DELETE") ? made(own) : known.computeIfAbsent(own, this::made);
  }

  private String made(boolean own) {
    String body =
        """
        {"institution": "%s", "name": "For the permission matrix", "prefix": "oai_dc",
         "baseUrl": "https://%s.example/oai", "target": "DRAFT",
         "mapping": {"kind": "COURSE", "subject": "UNCLASSIFIED"}}
        """
            .formatted(own ? HOME : stranger(), UUID.randomUUID());
    String token = door.token(own ? "publisher" : "operator");
    Door.Answer answer = door.send(token, "POST", SOURCES, body);
    JsonNode id = json(answer).path("id");
    if (!id.isTextual()) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return id.textValue();
  }

  private String stranger() {
    for (JsonNode one : json(door.send(null, "GET", "/api/v1/institutions", null)).path("items")) {
      if (!one.path("id").asText().equals(HOME)) {
        return one.path("id").asText();
      }
    }
    throw new IllegalStateException("There is one institution only");
  }

  private static JsonNode json(Door.Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
