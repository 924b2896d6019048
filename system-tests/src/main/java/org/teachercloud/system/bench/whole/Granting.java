package org.teachercloud.system.bench.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.teachercloud.system.bench.Asked;
import org.teachercloud.system.bench.measuring.Times;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Publishers;
import org.teachercloud.system.bench.world.Renewed;

/**
 * How long it takes from the answer that confirms a grant until a member of the other institution
 * finds the item, and from the answer that confirms its end until she finds it no more, anywhere.
 */
public final class Granting {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OWNER = "ecnu";
  private static final Duration ASK_EVERY = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Wire wire;
  private final Renewed writer;
  private final Renewed second;
  private final Renewed operator;
  private final Renewed member;

  private final List<Long> found = new ArrayList<>();
  private final List<Long> lost = new ArrayList<>();
  private final List<Long> closed = new ArrayList<>();
  private final List<Long> forgotten = new ArrayList<>();

  Granting(Wire wire, String base) {
    this.wire = wire;
    writer = new Renewed(base, "publisher");
    second = new Renewed(base, "publisher2");
    operator = new Renewed(base, "operator");
    member = new Renewed(base, "teacher");
  }

  /**
   * From the confirmation on.
   *
   * @param found of a grant, until a search of hers finds the item
   * @param lost of its end, until no search of hers does
   * @param closed of its end, until the item is not there for her
   * @param forgotten of the end of what everybody had, until it is not recommended to her
   */
  public record Outcome(Times found, Times lost, Times closed, Times forgotten) {}

  /** So many of each, one after the other; the last only where something is recommended to her. */
  Outcome run(int grants) throws IOException, InterruptedException {
    String home = json(wire.get("/api/v1/me", member.token())).at("/institution/id").asText();
    Publishers publishers = new Publishers(wire, writer, second);
    String word = "quince" + UUID.randomUUID().toString().substring(0, 8);
    String item = publishers.publish(word, 1);
    try {
      end(item);
      until(() -> !isFound(word, item));
      for (int i = 0; i < grants; i++) {
        grant(item, "SELECTED", ",\"institutions\":[\"" + home + "\"]", second);
        found.add(until(() -> isFound(word, item)));
        end(item);
        long since = System.nanoTime();
        until(() -> status(item) == 404);
        closed.add(System.nanoTime() - since);
        until(() -> !isFound(word, item));
        lost.add(System.nanoTime() - since);
      }
    } finally {
      publishers.withdraw(List.of(item));
    }
    forget(grants);
    return new Outcome(Times.of(found), Times.of(lost), Times.of(closed), Times.of(forgotten));
  }

  /** Takes back what is recommended to her, and gives it to everybody again, so many times. */
  private void forget(int times) throws IOException, InterruptedException {
    String item = null;
    for (String one : recommended()) {
      item = item == null && isOwned(one) ? one : item;
    }
    for (int i = 0; item != null && i < times; i++) {
      String taken = item;
      until(() -> recommended().contains(taken));
      end(taken);
      try {
        forgotten.add(until(() -> !recommended().contains(taken)));
      } finally {
        grant(taken, "PUBLIC", "", operator);
      }
    }
  }

  private Set<String> recommended() throws IOException {
    Set<String> ids = new HashSet<>();
    json(wire.get("/api/v1/recommendations?size=50", member.token()))
        .path("items")
        .forEach(item -> ids.add(item.at("/resource/id").asText()));
    return ids;
  }

  private boolean isOwned(String item) throws IOException {
    return json(wire.get("/api/v1/resources/" + item, member.token()))
        .at("/institution/id")
        .asText()
        .equals(OWNER);
  }

  /** A search forgives much, so that it is not empty where the item is not among what it finds. */
  private boolean isFound(String word, String item) throws IOException {
    for (JsonNode one :
        json(wire.get("/api/v1/resources?q=" + word, member.token())).path("items")) {
      if (one.path("id").asText().equals(item)) {
        return true;
      }
    }
    return false;
  }

  private int status(String item) throws IOException {
    return wire.get("/api/v1/resources/" + item, member.token()).status();
  }

  private void grant(String item, String scope, String with, Renewed decides) throws IOException {
    String wish = "{\"scope\":\"" + scope + "\",\"purposes\":[\"READ\",\"ENROL\"]" + with + "}";
    String grants = "/api/v1/resources/" + item + "/grants";
    Wire.Answer asked = wire.post(grants, writer.token(), wish);
    Wire.Answer agreed =
        asked.location() == null
            ? asked
            : wire.post(asked.location() + "/approve", decides.token(), "");
    if (agreed.status() != 204) {
      throw new IllegalStateException("Not granted: " + agreed.status());
    }
  }

  /** Takes every grant of an item back. */
  private void end(String item) throws IOException {
    String grants = "/api/v1/resources/" + item + "/grants";
    for (JsonNode grant : json(wire.get(grants + "?size=50", writer.token())).path("items")) {
      if (grant.path("state").asText().equals("ACTIVE")) {
        String headers = "\r\nAuthorization: Bearer " + writer.token();
        wire.send("DELETE", grants + "/" + grant.path("id").asText(), headers, null);
      }
    }
  }

  /** A question that is asked again and again. */
  @FunctionalInterface
  private interface Asked {
    boolean answered() throws IOException;
  }

  private static long until(Asked asked) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!asked.answered()) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IllegalStateException("Not in " + PATIENCE);
      }
      TimeUnit.NANOSECONDS.sleep(ASK_EVERY.toNanos());
    }
    return System.nanoTime() - begun;
  }

  private static JsonNode json(Wire.Answer answer) throws IOException {
    return JSON.readTree(answer.body());
  }
}
