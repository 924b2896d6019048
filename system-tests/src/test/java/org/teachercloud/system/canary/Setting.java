package org.teachercloud.system.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.teachercloud.system.security.specimens.Door;
import org.teachercloud.system.security.specimens.Wish;

/** What she has to do with: a place in an offering, an entry in her record, a certificate. */
final class Setting {

  private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z0-9]+)}");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ENROLLMENTS = "/api/v1/enrollments";
  private static final String RESOURCES = "/api/v1/resources";
  private static final String AUTHOR = "publisher2";

  private final Door door;
  private final String token;
  private final Map<String, String> known = new HashMap<>();

  Setting(Door door, String token, String word) {
    this.door = door;
    this.token = token;
    known.put("word", word);
    known.put("url", door.address());
    known.put("sha2", digest(word));
  }

  /** A text with every name replaced. */
  String in(String text) {
    return NAME.matcher(text)
        .replaceAll(
            (MatchResult name) -> java.util.regex.Matcher.quoteReplacement(of(name.group(1))));
  }

  private String of(String name) {
    if (!known.containsKey(name)) {
      known.put(name, made(name));
    }
    return known.get(name);
  }

  private String made(String name) {
    return switch (name) {
      case "me" -> hers("GET", "/api/v1/me", null).get("id").asText();
      case "unique" -> UUID.randomUUID().toString();
      case "framework" ->
          door.made("", "GET", "/api/v1/standards", null).at("/items/0/id").asText();
      case "entry" -> entry();
      case "offered" -> offered();
      case "decision" ->
          hers("GET", ENROLLMENTS + "/" + of("offered") + "/completion", null)
              .at("/decisions/0/id")
              .asText();
      case "award" -> award();
      case "goal" -> course();
      case "coaching" -> coaching();
      case "certificate" -> certificate();
      default -> throw new IllegalArgumentException("Nothing is known as " + name);
    };
  }

  private String entry() {
    hers("POST", "/api/v1/record/shares", "{\"institution\": \"ecnu\"}");
    String body =
        """
        {"learner": "%s", "institution": "ecnu", "kind": "TRAINING",
         "title": {"en": "A day of training"}, "happenedAt": "2026-01-10T08:00:00Z"}
        """;
    return door.made("admin", "POST", "/api/v1/record/entries", body.formatted(of("me")))
        .get("id")
        .asText();
  }

  private String offered() {
    String course = course();
    String body =
        """
        {"resourceId": "%s", "admission": "OPEN", "terms": {"name": {"en": "For one"}}}
        """;
    String offering =
        Awaitility.await("an offering of a new course")
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(
                () -> door.madeAt(AUTHOR, "/api/v1/offerings", body.formatted(course)), id -> true);
    String wish = "{\"resourceId\": \"%s\", \"offeringId\": \"%s\"}".formatted(course, offering);
    return hers("POST", ENROLLMENTS, wish).get("id").asText();
  }

  private String award() {
    String course = known.computeIfAbsent("course", key -> course());
    String body =
        """
        {"institution": "ecnu", "level": "CERTIFICATE", "title": {"zh": "一", "en": "One"},
         "requirements": [{"kind": "COURSE", "item": "%s"}]}
        """;
    return Awaitility.await("an award for a new course")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () ->
                door.made("admin", "POST", "/api/v1/awards", body.formatted(course))
                    .get("id")
                    .asText(),
            id -> true);
  }

  private String certificate() {
    String award = of("award");
    String wish = "{\"resourceId\": \"%s\"}".formatted(known.get("course"));
    JsonNode enrollment =
        Awaitility.await("a new course can be enrolled in")
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> hers("POST", ENROLLMENTS, wish), one -> true);
    String event =
        """
        {"events": [{"id": "%s", "enrollmentId": "%s", "unitId": "%s", "kind": "COMPLETED",
          "at": "%s"}]}
        """
            .formatted(
                UUID.randomUUID(),
                enrollment.get("id").asText(),
                enrollment.at("/units/0/id").asText(),
                Instant.now());
    hers("POST", "/api/v1/progress", event);
    return Awaitility.await("a certificate for award " + award)
        .atMost(PATIENCE)
        .until(
            () -> hers("GET", "/api/v1/certificates", null).at("/items/0/id").asText(),
            id -> !id.isEmpty());
  }

  private String course() {
    String body =
        """
        {"kind": "COURSE", "title": {"en": "A course for one"}, "summary": {"en": "For one"},
         "subject": "PEDAGOGY", "languages": ["en"], "scope": "PUBLIC",
         "units": [{"title": {"en": "A unit"}, "minutes": 20}]}
        """;
    String id = door.made(AUTHOR, "POST", RESOURCES, body).get("id").asText();
    door.made(AUTHOR, "POST", RESOURCES + "/" + id + "/submit", null);
    door.made("publisher", "POST", RESOURCES + "/" + id + "/publish", null);
    return id;
  }

  /** Her path is seen by a coach. */
  private String coaching() {
    String path =
        "{\"goal\": {\"kind\": \"RESOURCE\", \"resource\": \"%s\"}, \"weeklyMinutes\": 60}";
    Awaitility.await("a path to a new course")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> hers("POST", "/api/v1/paths", path.formatted(of("goal"))), one -> true);
    String code = hers("POST", "/api/v1/coachings", null).get("code").asText();
    String body = "{\"code\": \"%s\"}".formatted(code);
    return door.made("coach", "POST", "/api/v1/coachings/taken", body).get("id").asText();
  }

  private JsonNode hers(String method, String path, String body) {
    Door.Answer answer = door.send(token, new Wish(method, path, body));
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.json();
  }

  private static String digest(String word) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(word.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
