package org.teachercloud.system.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Wire;

/** Courses and frameworks of the running catalogue, to ask for and to draw words from. */
public final class Sample {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 50;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final int MOST_WORDS = 3;
  private static final int MISTAKE_EVERY = 10;

  private final List<String> ids = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<String> subjects = new ArrayList<>();
  private final List<String> frameworks = new ArrayList<>();
  private final long items;

  /** Reads up to the given number of courses through the public list. */
  public Sample(Wire wire, int size) throws IOException {
    String next = "";
    while (ids.size() < size && next != null) {
      JsonNode page =
          JSON.readTree(wire.get("/api/v1/resources?kind=COURSE&size=" + PAGE + next, null).body());
      for (JsonNode item : page.path("items")) {
        ids.add(item.path("id").asText());
        for (JsonNode title : item.path("title")) {
          titles.add(title.asText());
          subjects.add(item.path("subject").asText());
        }
      }
      JsonNode cursor = page.path("next");
      next = cursor.isTextual() ? "&cursor=" + encode(cursor.asText()) : null;
    }
    items = JSON.readTree(wire.get("/api/v1/resources?size=1", null).body()).path("total").asLong();
    JSON.readTree(wire.get("/api/v1/standards", null).body())
        .path("items")
        .forEach(one -> frameworks.add(one.path("id").asText()));
    if (ids.isEmpty()) {
      throw new IllegalStateException("The catalogue is empty: run ./cloud seed first");
    }
  }

  /** How many items the catalogue shows to visitors. */
  public long items() {
    return items;
  }

  /** A framework of standards; null where there is none. */
  public String anyFramework(RandomGenerator random) {
    return frameworks.isEmpty() ? null : frameworks.get(random.nextInt(frameworks.size()));
  }

  public String anyId(RandomGenerator random) {
    return ids.get(random.nextInt(ids.size()));
  }

  /**
   * What somebody might type: one to three words that follow each other in a title, in Chinese two
   * to eight characters of it; one in ten with a typing mistake. Nearly every query is a new one.
   */
  public String anyQuery(RandomGenerator random) {
    return query(titles.get(random.nextInt(titles.size())), random);
  }

  /** The same with the filter of the subject of what is looked for. */
  public String anyFilteredQuery(RandomGenerator random) {
    int which = random.nextInt(titles.size());
    return query(titles.get(which), random) + "&subject=" + subjects.get(which);
  }

  private static String query(String title, RandomGenerator random) {
    String piece = title.charAt(0) < 128 ? words(title, random) : characters(title, random);
    if (random.nextInt(MISTAKE_EVERY) == 0 && piece.length() > 2) {
      int at = random.nextInt(piece.length() - 1);
      piece =
          piece.substring(0, at)
              + piece.charAt(at + 1)
              + piece.charAt(at)
              + piece.substring(at + 2);
    }
    return encode(piece.isBlank() ? title : piece);
  }

  /** What stands in the field while somebody types a title: its first one to eight characters. */
  public String anyBeginning(RandomGenerator random) {
    String title = titles.get(random.nextInt(titles.size()));
    return encode(title.substring(0, Math.min(title.length(), random.nextInt(1, LONGEST + 1))));
  }

  private static String words(String title, RandomGenerator random) {
    String[] words = title.split(" ");
    int count = random.nextInt(Math.min(words.length, MOST_WORDS)) + 1;
    int from = random.nextInt(words.length - count + 1);
    return String.join(" ", List.of(words).subList(from, from + count));
  }

  private static String characters(String title, RandomGenerator random) {
    int length = Math.min(title.length(), random.nextInt(SHORTEST, LONGEST + 1));
    int from = random.nextInt(title.length() - length + 1);
    return title.substring(from, from + length).strip();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
