package org.teachercloud.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.awaitility.Awaitility;

/** An offering of a resource that only the members of the publisher's institution see. */
final class OfferingSpecimens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OFFERINGS = "/api/v1/offerings";
  private static final String RESOURCES = "/api/v1/resources";

  private final Door door;
  private String offering;

  OfferingSpecimens(Door door) {
    this.door = door;
  }

  static boolean knows(String path) {
    return path.startsWith(OFFERINGS);
  }

  String id() {
    if (offering == null) {
      String resource = published();
      String body =
          """
          {"resourceId": "%s", "admission": "OPEN", "terms": {"name": {"en": "For the matrix"}}}
          """
              .formatted(resource);
      // The publication is on its way to the service that keeps the offerings.
      Door.Answer made =
          Awaitility.await()
              .atMost(Duration.ofSeconds(30))
              .until(
                  () -> door.send(door.token("publisher"), "POST", OFFERINGS, body),
                  answer -> answer.statusCode() == 201);
      offering = json(made).get("id").asText();
    }
    return offering;
  }

  private String published() {
    String body =
        """
        {"kind": "COURSE", "title": {"en": "A course for the permission matrix"},
         "summary": {"en": "For the permission matrix"}, "subject": "PEDAGOGY",
         "languages": ["en"], "scope": "INSTITUTION",
         "units": [{"title": {"en": "A unit"}, "minutes": 20}]}
        """;
    String id =
        json(door.send(door.token("publisher"), "POST", RESOURCES, body)).get("id").asText();
    door.send(door.token("publisher"), "POST", RESOURCES + "/" + id + "/submit", "{}");
    door.send(door.token("publisher2"), "POST", RESOURCES + "/" + id + "/publish", "{}");
    return id;
  }

  private static JsonNode json(Door.Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
