package org.teachercloud.system.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.teachercloud.system.bench.measuring.Wire;

/** Two publishers of one institution. */
public final class Publishers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wire wire;
  private final Renewed writer;
  private final Renewed reviewer;

  public Publishers(Wire wire, String base) {
    this(wire, new Renewed(base, "publisher"), new Renewed(base, "publisher2"));
  }

  public Publishers(Wire wire, Renewed writer, Renewed reviewer) {
    this.wire = wire;
    this.writer = writer;
    this.reviewer = reviewer;
  }

  /**
   * Publishes a course for everybody and answers its id.
   *
   * @param word part of its title
   * @throws IllegalStateException where a step is refused
   */
  public String publish(String word, int units) throws IOException {
    String id = step("/api/v1/resources", writer.token(), course(word, units)).path("id").asText();
    String resource = "/api/v1/resources/" + id;
    step(resource + "/submit", writer.token(), "{}");
    step(resource + "/publish", reviewer.token(), "{}");
    return id;
  }

  /** Withdraws what was published. */
  public void withdraw(List<String> published) throws IOException {
    for (String id : published) {
      wire.post("/api/v1/resources/" + id + "/withdraw", writer.token(), "{}");
    }
  }

  /** A visitor's answer. */
  public JsonNode visit(String path) throws IOException {
    return step(path, null, null);
  }

  private JsonNode step(String path, String token, String json) throws IOException {
    Wire.Answer answer = json == null ? wire.get(path, token) : wire.post(path, token, json);
    JsonNode body = JSON.readTree(answer.body());
    if (answer.status() >= 300) {
      throw new IllegalStateException(path + ": " + answer.status() + " " + body);
    }
    return body;
  }

  private static String course(String word, int units) {
    String unit = "{\"title\":{\"en\":\"First steps\"},\"minutes\":20}";
    return """
    {"kind":"COURSE","title":{"en":"Growing %1$s","zh":"种植%1$s"},\
    "summary":{"en":"Growing it at school.","zh":"在学校里种植。"},"subject":"BIOLOGY",\
    "phases":["PRIMARY"],"stages":["IN_SERVICE"],"languages":["en"],"minutes":%2$d,\
    "licence":"CC BY 4.0","scope":"PUBLIC","units":[%3$s]}\
    """
        .formatted(word, 20 * units, unit + ("," + unit).repeat(units - 1));
  }
}
