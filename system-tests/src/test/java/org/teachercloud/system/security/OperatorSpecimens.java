package org.teachercloud.system.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.teachercloud.system.running.RunningCloud;

/** What operators and publishers set in motion: imports, seedings, facts that cannot be applied. */
final class OperatorSpecimens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String IMPORTS = "/api/v1/imports";
  private static final String SEEDS = "/api/v1/seeds/";
  private static final String OPERATIONS = "/api/v1/operations/";
  private static final String DEAD_LETTERS = "/api/v1/operations/enrollment/dead-letters";
  private static final String OPERATOR = "operator";
  private static final String PUBLISHER = "publisher";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Door door;
  private final Map<String, String> known = new HashMap<>();

  OperatorSpecimens(Door door) {
    this.door = door;
  }

  static boolean knows(String path) {
    return path.startsWith(IMPORTS) || path.startsWith(SEEDS) || path.startsWith(OPERATIONS);
  }

  /** Somebody else who may have such an object. */
  static String otherThan(String account) {
    return account.equals(OPERATOR) ? PUBLISHER : OPERATOR;
  }

  /** The identifier of an object that an account has set in motion, where its role may. */
  String id(String path, String account) {
    if (path.startsWith(IMPORTS)) {
      String owner = account.equals(OPERATOR) ? OPERATOR : PUBLISHER;
      return known.computeIfAbsent(IMPORTS + owner, key -> imported(owner));
    }
    if (path.startsWith(SEEDS)) {
      String seeds = path.substring(0, path.lastIndexOf('/'));
      return known.computeIfAbsent(seeds, this::seeded);
    }
    return known.computeIfAbsent(path, key -> buried());
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
    return idOf(door.send(door.token(account), "POST", IMPORTS, form));
  }

  /** The seeding that made the first screen, asked for again: it changes nothing. */
  private String seeded(String path) {
    return idOf(door.send(door.token(OPERATOR), "POST", path, "{\"size\":\"SMALL\"}"));
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

  private String deadLetterOf(String subject) throws IOException {
    Door.Answer answer = door.send(door.token(OPERATOR), "GET", DEAD_LETTERS + "?size=50", null);
    for (var letter : JSON.readTree(answer.body()).path("items")) {
      if (letter.toString().contains(subject)) {
        return letter.path("id").asText();
      }
    }
    return null;
  }

  private static String idOf(Door.Answer answer) {
    try {
      String id = JSON.readTree(answer.body()).path("id").asText(null);
      if (id == null) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return id;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
