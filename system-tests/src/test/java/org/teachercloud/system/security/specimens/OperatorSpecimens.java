package org.teachercloud.system.security.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.teachercloud.system.running.RunningCloud;

/** What operators and publishers set in motion: imports, seedings, facts that cannot be applied. */
final class OperatorSpecimens implements Room {

  private static final String IMPORTS = "/api/v1/imports";
  private static final String SEEDS = "/api/v1/seeds/";
  private static final String OPERATIONS = "/api/v1/operations/";
  private static final String DEAD_LETTERS = "/api/v1/operations/enrollment/dead-letters";
  private static final String OPERATOR = "operator";
  private static final String PUBLISHER = "publisher";
  private static final String STRANGER = ResourceSpecimens.STRANGER;
  private static final Pattern PART = Pattern.compile("/sitemaps/([0-9a-f-]{36})");
  private static final String MAPPING =
      """
      {"delimiter": ",", "encoding": "UTF-8", "columns": {"url": "url", "titleEn": "title"},
       "defaults": {"kind": "COURSE", "subject": "UNCLASSIFIED", "languages": ["en"]}}
      """;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Door door;
  private final Map<String, String> known = new HashMap<>();

  OperatorSpecimens(Door door) {
    this.door = door;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(IMPORTS)
        || path.startsWith(SEEDS)
        || path.startsWith(OPERATIONS)
        || path.startsWith("/sitemaps/");
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    if (path.startsWith(IMPORTS + "/mappings/")) {
      return Map.of(
          "name", mapping(own && account.equals(OPERATOR) ? OPERATOR : own ? PUBLISHER : STRANGER));
    }
    if (path.startsWith(IMPORTS)) {
      boolean operators = own == account.equals(OPERATOR);
      return id(IMPORTS + operators, key -> imported(operators ? OPERATOR : PUBLISHER));
    }
    if (path.startsWith(SEEDS)) {
      return id(path.substring(0, path.lastIndexOf('/')), this::seeded);
    }
    return path.startsWith(OPERATIONS) ? id(path, key -> buried()) : Map.of("first", sitemap());
  }

  private Map<String, String> id(String key, Function<String, String> make) {
    return Map.of("id", known.computeIfAbsent(key, make));
  }

  /** A mapping that only its keeper's institution knows. */
  private String mapping(String account) {
    return known.computeIfAbsent(
        "mapping " + account,
        key -> {
          String name = "matrix-" + account + "-" + UUID.randomUUID();
          Door.Answer answer =
              door.send(
                  door.token(account), new Wish("PUT", IMPORTS + "/mappings/" + name, MAPPING));
          if (answer.statusCode() != 204) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
          }
          return name;
        });
  }

  /** The first part of the list of all public pages. */
  private String sitemap() {
    String index = door.ask("", "GET", "/sitemap.xml").body();
    Matcher part = PART.matcher(index);
    if (!part.find()) {
      throw new IllegalStateException("No part in " + index);
    }
    return part.group(1);
  }

  private String imported(String account) {
    String form =
        """
        --none\r
        Content-Disposition: form-data; name="format"\r
        \r
        csv\r
        --none\r
        Content-Disposition: form-data; name="file"; filename="matrix.csv"\r
        Content-Type: text/csv\r
        \r
        序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL
        1,ECNU,华东师范大学,权限矩阵一课,12,3,4.7,https://www.icourse163.org/course/ECNU-9100001
        \r
        --none--\r
        """;
    Wish wish =
        new Wish("POST", IMPORTS, form).with("Content-Type", "multipart/form-data; boundary=none");
    return door.send(door.token(account), wish).json().get("id").asText();
  }

  /** The seeding that made the first screen, asked for again: it changes nothing. */
  private String seeded(String path) {
    return door.made(OPERATOR, "POST", path, "{\"size\":\"SMALL\"}").get("id").asText();
  }

  /** A record that nobody can read, sent past every service straight to the broker. */
  private String buried() {
    Properties settings = new Properties();
    settings.put(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        "127.0.0.1:" + RunningCloud.shared().port("kafka"));
    String subject = UUID.randomUUID().toString();
    byte[] nonsense = ("no fact " + subject).getBytes(StandardCharsets.UTF_8);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>("catalog.resources", subject, nonsense));
    }
    return Awaitility.await("the record that nobody can read becomes a dead letter")
        .atMost(PATIENCE)
        .until(() -> deadLetterOf(subject), id -> id != null);
  }

  private String deadLetterOf(String subject) {
    JsonNode open = door.made(OPERATOR, "GET", DEAD_LETTERS + "?size=50", null);
    for (JsonNode letter : open.path("items")) {
      if (letter.toString().contains(subject)) {
        return letter.path("id").asText();
      }
    }
    return null;
  }
}
