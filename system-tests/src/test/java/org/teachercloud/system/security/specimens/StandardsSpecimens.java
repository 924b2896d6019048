package org.teachercloud.system.security.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.HttpURLConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The seeded frameworks, their items and experts, and links between them; everybody sees them. */
final class StandardsSpecimens implements Room {

  private static final String STANDARDS = "/api/v1/standards";
  private static final String CROSSWALKS = "/api/v1/crosswalks";
  private static final String CASE = "/ims/case/v1p1/";

  /** So many pairs are tried; whoever asked before has linked some. */
  private static final int ATTEMPTS = 100;

  private final Door door;
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, JsonNode> items = new HashMap<>();
  private final Map<Integer, String> frameworks = new HashMap<>();

  StandardsSpecimens(Door door) {
    this.door = door;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(STANDARDS) || path.startsWith(CROSSWALKS) || path.startsWith(CASE);
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    if (path.startsWith(CROSSWALKS)) {
      return Map.of("id", link(path, whose == Whose.OWN ? "publisher" : "publisher3"));
    }
    if (path.endsWith("/experts/{person}")) {
      return Map.of("framework", framework(0), "person", expert("monitor"));
    }
    if (path.equals(CASE + "{kind}/{id}")) {
      return Map.of("kind", "CFAssociations", "id", association());
    }
    String id = path.startsWith(CASE + "CFItem") ? item(0) : framework(0);
    return Map.of("id", id, "framework", id);
  }

  /**
   * A link for each address that somebody has proposed; of the demo accounts only the coach is an
   * expert.
   */
  private String link(String path, String proposer) {
    return links.computeIfAbsent(
        path + " " + proposer,
        key -> {
          onlyTheCoachIsAnExpert();
          return proposed(proposer).get("id").asText();
        });
  }

  /** A link between two items that nobody has linked yet. */
  private JsonNode proposed(String proposer) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String body =
          """
          {"origin": "%s", "destination": "%s", "kind": "RELATED",
           "rationale": "For the permission matrix", "evidence": ["A page of a book"]}
          """
              .formatted(any(framework(0)), any(framework(1)));
      Door.Answer answer = door.send(door.token(proposer), new Wish("POST", CROSSWALKS, body));
      if (answer.statusCode() == HttpURLConnection.HTTP_CREATED) {
        return answer.json();
      }
    }
    throw new IllegalStateException("No two items are left to be linked");
  }

  /** Whoever asked before may have made others speak for a framework too. */
  private void onlyTheCoachIsAnExpert() {
    expert("coach");
    for (String account : List.of("teacher", "trainee", "publisher", "admin", "lead", "monitor")) {
      for (int at = 0; at < 2; at++) {
        door.ask(
            "operator", "DELETE", STANDARDS + "/" + framework(at) + "/experts/" + person(account));
      }
    }
  }

  private String person(String account) {
    return door.made(account, "GET", "/api/v1/me", null).get("id").asText();
  }

  /** Somebody who speaks for both frameworks from now on. */
  private String expert(String account) {
    String person = person(account);
    for (int at = 0; at < 2; at++) {
      door.made(
          "operator",
          "POST",
          STANDARDS + "/" + framework(at) + "/experts",
          "{\"person\": \"" + person + "\", \"name\": \"" + account + "\"}");
    }
    return person;
  }

  String framework(int at) {
    return frameworks.computeIfAbsent(
        at, key -> door.made("", "GET", STANDARDS, null).at("/items/" + at + "/id").textValue());
  }

  /** The first item of one of the two frameworks. */
  String item(int framework) {
    return items(framework(framework)).get(0).get("id").textValue();
  }

  /** Another pair of items every time, so that a cloud may be asked again. */
  String any(String framework) {
    JsonNode items = items(framework);
    return items.get(ThreadLocalRandom.current().nextInt(items.size())).get("id").textValue();
  }

  private JsonNode items(String framework) {
    return items.computeIfAbsent(
        framework, id -> door.made("", "GET", STANDARDS + "/" + id, null).get("items"));
  }

  private String association() {
    return door.made("", "GET", CASE + "CFPackages/" + framework(0), null)
        .at("/CFAssociations/0/identifier")
        .textValue();
  }
}
