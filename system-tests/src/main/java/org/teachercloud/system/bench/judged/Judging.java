package org.teachercloud.system.bench.judged;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.system.bench.measuring.Wire;

/** Asks the judged queries of the running cloud as a visitor, and tells nDCG@10. */
public final class Judging {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEEP = 10;
  private static final int PAGE = 50;

  private final Wire wire;
  private final List<JudgedQuery> queries;
  private final List<Shown> catalogue = new ArrayList<>();

  /**
   * @param file the list of judged queries
   */
  public Judging(Wire wire, Path file) throws IOException {
    this.wire = wire;
    this.queries = JudgedQuery.all(file);
  }

  /**
   * What came of the queries of one kind.
   *
   * @param asked those of which anything is meant in the catalogue
   * @param absent those of which nothing is
   * @param missed texts of those that do not show what is meant as early as was judged
   */
  public record Outcome(int asked, int absent, double gain, List<String> missed) {}

  /**
   * Asks.
   *
   * @param real the queries that were judged on the real courses, or those on the seed
   */
  public Outcome run(boolean real) throws IOException {
    List<JudgedQuery> mine = queries.stream().filter(one -> one.real() == real).toList();
    int[] meant = meant(mine);
    List<String> missed = new ArrayList<>();
    double gains = 0;
    int asked = 0;
    for (int i = 0; i < meant.length; i++) {
      JudgedQuery query = mine.get(i);
      if (meant[i] == 0) {
        continue;
      }
      asked++;
      double gain = 0;
      int first = DEEP;
      List<Shown> found = found(query.text());
      for (int place = found.size() - 1; place >= 0; place--) {
        if (query.means(found.get(place))) {
          gain += discount(place);
          first = place;
        }
      }
      gains += gain / ideal(meant[i]);
      if (first >= query.k()) {
        missed.add(query.text());
      }
    }
    return new Outcome(asked, mine.size() - asked, asked == 0 ? 0 : gains / asked, missed);
  }

  /** How many items each of them means. */
  private int[] meant(List<JudgedQuery> asked) throws IOException {
    if (catalogue.isEmpty()) {
      readCatalogue();
    }
    return asked.stream()
        .mapToInt(query -> (int) catalogue.stream().filter(query::means).count())
        .toArray();
  }

  private void readCatalogue() throws IOException {
    String next = "";
    while (next != null) {
      JsonNode page = ask("size=" + PAGE + next);
      page.path("items").forEach(item -> catalogue.add(Shown.of(item)));
      JsonNode cursor = page.path("next");
      next = cursor.isTextual() ? "&cursor=" + encoded(cursor.asText()) : null;
    }
  }

  private List<Shown> found(String text) throws IOException {
    List<Shown> found = new ArrayList<>();
    ask("size=" + DEEP + "&q=" + encoded(text))
        .path("items")
        .forEach(item -> found.add(Shown.of(item)));
    return found;
  }

  private JsonNode ask(String question) throws IOException {
    Wire.Answer answer = wire.get("/api/v1/resources?" + question, null);
    if (answer.status() != 200) {
      throw new IllegalStateException(question + ": " + answer.status());
    }
    return JSON.readTree(answer.body());
  }

  private static double ideal(int meant) {
    double ideal = 0;
    for (int place = 0; place < Math.min(meant, DEEP); place++) {
      ideal += discount(place);
    }
    return ideal;
  }

  private static double discount(int place) {
    return Math.log(2) / Math.log(place + 2);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
