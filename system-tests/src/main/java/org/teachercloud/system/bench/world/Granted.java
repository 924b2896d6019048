package org.teachercloud.system.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Load;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.Wire;

/**
 * Items of one institution that are shared by grants with some others each, so that a search has
 * shares to look at: the seed has next to none. What was shared stays so.
 */
public final class Granted {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OWNER = "ecnu";
  private static final int PAGE = 50;
  private static final int WITH = 3;

  private final String url;
  private final Renewed writer;
  private final Renewed second;
  private final List<String> institutions = new ArrayList<>();
  private final Queue<String> left = new ConcurrentLinkedQueue<>();

  public Granted(String url) {
    this.url = url;
    writer = new Renewed(url, "publisher");
    second = new Renewed(url, "publisher2");
  }

  /** Sees to it that so many are shared, or all that the institution has. */
  public Load.Request upTo(int items) throws IOException {
    try (Wire wire = new Wire(url)) {
      String next = "";
      while (left.size() < items && next != null) {
        JsonNode page =
            JSON.readTree(
                wire.get("/api/v1/resources?institution=" + OWNER + "&size=" + PAGE + next, null)
                    .body());
        page.path("items").forEach(item -> left.add(item.path("id").asText()));
        page.at("/facets/institution").fieldNames().forEachRemaining(institutions::add);
        JsonNode cursor = page.path("next");
        next = cursor.isTextual() ? "&cursor=" + cursor.asText() : null;
      }
    }
    institutions.remove(OWNER);
    return this::share;
  }

  private Reply share(Wire wire, int person, RandomGenerator random) throws IOException {
    String item = left.poll();
    if (item == null) {
      return Reply.NOTHING_LEFT;
    }
    String grants = "/api/v1/resources/" + item + "/grants";
    if (JSON.readTree(wire.get(grants, writer.token()).body()).path("total").asInt() > 1) {
      return Reply.RIGHT;
    }
    List<String> some = new ArrayList<>(institutions.stream().distinct().toList());
    Collections.shuffle(some, new Random(random.nextLong()));
    String with = JSON.writeValueAsString(some.subList(0, Math.min(WITH, some.size())));
    String wish = "{\"scope\":\"SELECTED\",\"purposes\":[\"READ\"],\"institutions\":" + with + "}";
    String grant = wire.post(grants, writer.token(), wish).location();
    return grant != null && wire.post(grant + "/approve", second.token(), "").status() < 300
        ? Reply.RIGHT
        : Reply.WRONG;
  }
}
