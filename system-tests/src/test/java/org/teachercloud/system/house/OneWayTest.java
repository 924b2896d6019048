package org.teachercloud.system.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Topics point one way: nobody hears of what stands after it. */
class OneWayTest {

  private static final List<String> ORDER =
      List.of(
          "identity",
          "catalog-service",
          "enrollment-service",
          "recommendation-service",
          "insight-service");

  /** What a service hears of itself, and why. */
  private static final Map<String, String> ITS_OWN =
      Map.of(
          "catalog-service catalog.resources", "every process keeps an index of its own",
          "catalog-service catalog.shares", "and of whom it is for");

  private static final Pattern HEARD = Pattern.compile("mp\\.messaging\\.incoming\\..+\\.topics?");
  private static final Pattern DECLARED = Pattern.compile("\\| `([a-z.]+)` \\| ([a-z-]+) \\|");

  @Test
  void noServiceHearsOfWhatStandsAfterIt() throws IOException {
    Map<String, String> owners = owners();
    assertTrue(owners.size() >= 12, owners::toString);
    Map<String, List<String>> heard = heard();
    assertEquals(List.of(), backwards(heard, owners));
    assertTrue(heard.get("recommendation-service").contains("enrollment.learning"));
  }

  @Test
  void anArrowThatPointsBackIsFound() throws IOException {
    Properties planted = new Properties();
    planted.load(
        new StringReader("mp.messaging.incoming.facts.topics=catalog.resources,enrollment.uses"));
    assertEquals(
        List.of("catalog-service enrollment.uses"),
        backwards(Map.of("catalog-service", topics(planted)), owners()));
  }

  private static List<String> backwards(
      Map<String, List<String>> heard, Map<String, String> owners) {
    List<String> back = new ArrayList<>();
    heard.forEach(
        (service, topics) -> {
          for (String topic : topics) {
            int owner = ORDER.indexOf(owners.getOrDefault(topic, "nobody"));
            boolean before = owner >= 0 && owner < ORDER.indexOf(service);
            if (!before && !ITS_OWN.containsKey(service + " " + topic)) {
              back.add(service + " " + topic);
            }
          }
        });
    return back;
  }

  private static Map<String, List<String>> heard() throws IOException {
    Map<String, List<String>> heard = new TreeMap<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.toList()) {
        Path file = module.resolve("src/main/resources/application.properties");
        if (Files.exists(file)) {
          Properties said = new Properties();
          try (Reader reader = Files.newBufferedReader(file)) {
            said.load(reader);
          }
          heard.put(module.getFileName().toString(), topics(said));
        }
      }
    }
    return heard;
  }

  private static List<String> topics(Properties said) {
    return said.stringPropertyNames().stream()
        .filter(name -> HEARD.matcher(name).matches())
        .flatMap(name -> Stream.of(said.getProperty(name).split(",")))
        .map(String::strip)
        .sorted()
        .toList();
  }

  /** Owners of topics, as they are declared. */
  private static Map<String, String> owners() throws IOException {
    Map<String, String> owners = new TreeMap<>();
    Matcher row = DECLARED.matcher(Files.readString(Path.of("../contracts/TOPICS.md")));
    while (row.find()) {
      owners.put(row.group(1), row.group(2));
    }
    return owners;
  }
}
