package org.teachercloud.system.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.teachercloud.system.bench.measuring.Times;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.signing.SignIn;

/**
 * How long it takes from the answer that confirms a publication until a visitor finds it. What was
 * published for this is withdrawn at the end.
 */
final class Publishing {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ASK_EVERY = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration REST = Duration.ofMillis(150);

  private final Wire wire;
  private final String writer;
  private final String reviewer;
  private final List<String> published = new ArrayList<>();

  /** Signs two publishers of one institution in. */
  Publishing(Wire wire, String base) {
    SignIn signIn = new SignIn(base);
    this.wire = wire;
    this.writer = signIn.as("publisher", "publisher").access();
    this.reviewer = signIn.as("publisher2", "publisher2").access();
  }

  /**
   * The times of a number of publications, one after the other.
   *
   * @throws IllegalStateException where a step is refused or a publication is never found
   */
  Times run(int count) throws IOException, InterruptedException {
    List<Long> nanos = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        nanos.add(publishAndFind("quince" + UUID.randomUUID().toString().substring(0, 8)));
        TimeUnit.NANOSECONDS.sleep(REST.toNanos());
      }
    } finally {
      for (String id : published) {
        wire.post("/api/v1/resources/" + id + "/withdraw", writer, "{}");
      }
    }
    return Times.of(nanos);
  }

  private long publishAndFind(String word) throws IOException, InterruptedException {
    JsonNode draft = step("/api/v1/resources", writer, course(word));
    String resource = "/api/v1/resources/" + draft.path("id").asText();
    step(resource + "/submit", writer, "{}");
    step(resource + "/publish", reviewer, "{}");
    long confirmed = System.nanoTime();
    published.add(draft.path("id").asText());
    while (System.nanoTime() - confirmed < PATIENCE.toNanos()) {
      if (step("/api/v1/resources?q=" + word, null, null).path("total").asInt() > 0) {
        return System.nanoTime() - confirmed;
      }
      TimeUnit.NANOSECONDS.sleep(ASK_EVERY.toNanos());
    }
    throw new IllegalStateException("Not found in " + PATIENCE + ": " + word);
  }

  private JsonNode step(String path, String token, String json) throws IOException {
    Wire.Answer answer = json == null ? wire.get(path, token) : wire.post(path, token, json);
    JsonNode body = JSON.readTree(answer.body());
    if (answer.status() >= 300) {
      throw new IllegalStateException(path + ": " + answer.status() + " " + body);
    }
    return body;
  }

  private static String course(String word) {
    return """
        {"kind":"COURSE","title":{"en":"Growing %1$s","zh":"种植%1$s"},\
        "summary":{"en":"Growing it at school.","zh":"在学校里种植。"},"subject":"BIOLOGY",\
        "phases":["PRIMARY"],"stages":["IN_SERVICE"],"languages":["en"],"minutes":20,\
        "licence":"CC BY 4.0","scope":"PUBLIC","units":[{"title":{"en":"First steps"},"minutes":20}]}"""
        .formatted(word);
  }
}
