package org.teachercloud.enrollment.completing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.enrollment.Person;

/** Where an institution sets rules and decides by them; and how a learner tells what rules need. */
public record Desk(Person publisher, Person admin) {

  public static Desk of(String institution) {
    return new Desk(
        Person.publisherOf(institution),
        new Person(UUID.randomUUID(), Set.of("institution-admin"), List.of(institution)));
  }

  public Response sets(UUID resource, Map<String, Object> rule) {
    String tag = publisher.asks().get("/api/v1/completion-rules/" + resource).header("ETag");
    return setsAt(tag == null ? "*" : tag, resource, rule);
  }

  public Response setsAt(String tag, UUID resource, Map<String, Object> rule) {
    return publisher
        .asks()
        .header("If-Match", tag)
        .body(Map.of("rule", rule))
        .put("/api/v1/completion-rules/" + resource);
  }

  public UUID offers(UUID resource) {
    return UUID.fromString(
        publisher
            .asks()
            .body(
                Map.of(
                    "resourceId",
                    resource,
                    "admission",
                    "OPEN",
                    "terms",
                    Map.of("name", Map.of("en", "Autumn"))))
            .post("/api/v1/offerings")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id"));
  }

  public Response attests(UUID enrollment, String kind, UUID item) {
    return publisher
        .asks()
        .body(decision(kind, item, "as I saw", null))
        .post("/api/v1/enrollments/" + enrollment + "/completion/attestations");
  }

  public static Response excepts(Person who, UUID enrollment, Map<String, Object> decision) {
    return who.asks()
        .body(decision)
        .post("/api/v1/enrollments/" + enrollment + "/completion/exceptions");
  }

  public static Map<String, Object> decision(
      String kind, UUID item, String reason, String evidence) {
    Map<String, Object> decision = new HashMap<>();
    decision.put("kind", kind);
    decision.put("itemId", item);
    decision.put("reason", reason);
    if (evidence != null) {
      decision.put("evidence", evidence);
    }
    return decision;
  }

  /** A rule of a kind about a unit, with what else it has. */
  public static Map<String, Object> rule(String kind, UUID unit, Object... more) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("kind", kind);
    if (unit != null) {
      rule.put("unitId", unit);
    }
    for (int place = 0; place < more.length; place += 2) {
      rule.put((String) more[place], more[place + 1]);
    }
    return rule;
  }

  @SafeVarargs
  public static Map<String, Object> all(Map<String, Object>... rules) {
    return rule("ALL", null, "rules", List.of(rules));
  }

  public static UUID unit(ResourcePublished course, int place) {
    return course.units().get(place).id();
  }

  public static Map<String, Object> event(
      UUID enrollment, UUID unit, String kind, Float score, Integer minutes) {
    Map<String, Object> event = new HashMap<>();
    event.put("id", UUID.randomUUID());
    event.put("enrollmentId", enrollment);
    event.put("unitId", unit);
    event.put("kind", kind);
    event.put("at", Instant.now().toString());
    event.put("score", score);
    event.put("minutes", minutes);
    return event;
  }

  public static Response sees(Person who, UUID enrollment) {
    return who.asks().get("/api/v1/enrollments/" + enrollment + "/completion");
  }

  public static UUID entered(Person who, UUID resource, UUID offering) {
    return UUID.fromString(
        who.asks()
            .body(Map.of("resourceId", resource, "offeringId", offering))
            .post("/api/v1/enrollments")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id"));
  }

  /** Tells of something that counts. */
  public static void tells(Person who, Map<String, Object> event) {
    who.tells(List.of(event)).then().statusCode(200).body("results[0].status", equalTo("APPLIED"));
  }
}
