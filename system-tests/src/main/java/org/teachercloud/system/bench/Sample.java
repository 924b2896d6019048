package org.teachercloud.system.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Resources of the running catalogue, to ask for and to draw search words from. */
final class Sample {

  private static final int PAGE = 50;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;

  private final List<String> ids = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  /** Reads up to the given number of resources through the public list. */
  Sample(Http http, int size) throws IOException, InterruptedException {
    String next = "";
    while (ids.size() < size && next != null) {
      JsonNode page = http.get("/api/v1/resources?kind=COURSE&size=" + PAGE + next, null).json();
      for (JsonNode item : page.path("items")) {
        ids.add(item.path("id").asText());
        item.path("title").forEach(title -> titles.add(title.asText()));
      }
      JsonNode cursor = page.path("next");
      next = cursor.isTextual() ? "&cursor=" + encode(cursor.asText()) : null;
    }
    if (ids.isEmpty()) {
      throw new IllegalStateException("The catalogue is empty: run ./cloud seed first");
    }
  }

  List<String> ids() {
    return ids;
  }

  String anyId(RandomGenerator random) {
    return ids.get(random.nextInt(ids.size()));
  }

  /** A piece of a title, so that nearly every query is a new one. */
  String anyQuery(RandomGenerator random) {
    String title = titles.get(random.nextInt(titles.size()));
    int length = Math.min(title.length(), random.nextInt(SHORTEST, LONGEST + 1));
    int from = random.nextInt(title.length() - length + 1);
    String piece = title.substring(from, from + length).strip();
    return encode(piece.isEmpty() ? title : piece);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
