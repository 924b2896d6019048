package org.teachercloud.system.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.teachercloud.system.bench.measuring.StackProcesses;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.signing.SignIn;

/**
 * A file of courses imported as the operator does it: how fast, at how much memory, and when the
 * last of them is found. The addresses are the same in every run, so a second run updates.
 */
final class Importing {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "rows-of-the-bench";
  private static final String HEADER = "序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL\n";
  private static final Duration ASK_EVERY = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Wire wire;
  private final String base;
  private final StackProcesses stack;
  private final String operator;

  Importing(Wire wire, String base, StackProcesses stack) {
    this.wire = wire;
    this.base = base;
    this.stack = stack;
    this.operator = new SignIn(base).as("operator", "operator").access();
  }

  /**
   * What came of it.
   *
   * @param seconds from the end of the upload to the finished job
   * @param before megabytes of catalog-service before it
   * @param most its megabytes at the most while it ran
   * @param foundMillis from the answer that says DONE to a search that finds the last row
   */
  record Outcome(int rows, double seconds, long before, long most, double foundMillis) {
    double perSecond() {
      return rows / seconds;
    }
  }

  /**
   * Imports so many rows.
   *
   * @throws IllegalStateException where the import is refused, fails, or is never found
   */
  Outcome run(int rows) throws IOException, InterruptedException {
    long before = memory();
    String word = "quince" + UUID.randomUUID().toString().substring(0, 8);
    String job = begin(file(rows, word));
    long begun = System.nanoTime();
    long most = before;
    JsonNode report = ask(job);
    while (report.path("state").asText().matches("WAITING|RUNNING")) {
      within(begun, "finished");
      most = Math.max(most, memory());
      TimeUnit.NANOSECONDS.sleep(ASK_EVERY.toNanos());
      report = ask(job);
    }
    long done = System.nanoTime();
    if (!report.path("state").asText().equals("DONE") || report.path("rejected").asInt() > 0) {
      throw new IllegalStateException("The import ended so: " + report);
    }
    String search = "/api/v1/resources?q=" + URLEncoder.encode(word + " " + rows, UTF_8);
    while (ask(search).path("total").asInt() == 0) {
      within(done, "found");
      TimeUnit.NANOSECONDS.sleep(ASK_EVERY.toNanos());
    }
    double found = (System.nanoTime() - done) / 1e6;
    return new Outcome(rows, (done - begun) / 1e9, before, most, found);
  }

  private static void within(long since, String what) {
    if (System.nanoTime() - since > PATIENCE.toNanos()) {
      throw new IllegalStateException("Not " + what + " in " + PATIENCE);
    }
  }

  private long memory() {
    return stack.memoryMegabytes().getOrDefault("catalog", 0L);
  }

  private String begin(String file) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/api/v1/imports"))
                  .header("Authorization", "Bearer " + operator)
                  .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                  .POST(HttpRequest.BodyPublishers.ofString(form(file)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return answer
          .headers()
          .firstValue("Location")
          .map(location -> location.replace(base, ""))
          .orElseThrow(() -> new IllegalStateException("Not accepted: " + answer.body()));
    }
  }

  private static String form(String file) {
    String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=";
    return part
        + "\"format\"\r\n\r\ncsv\r\n"
        + part
        + "\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n"
        + file
        + "\r\n--"
        + BOUNDARY
        + "--\r\n";
  }

  private static String file(int rows, String word) {
    StringBuilder file = new StringBuilder(HEADER);
    for (int row = 1; row <= rows; row++) {
      file.append(row)
          .append(",ECNU,华东师范大学,")
          .append(word)
          .append(" 的种植 ")
          .append(row)
          .append(",,,,https://bench.example.org/course/")
          .append(row)
          .append('\n');
    }
    return file.toString();
  }

  private JsonNode ask(String path) throws IOException {
    Wire.Answer answer = wire.get(path, operator);
    if (answer.status() != 200) {
      throw new IllegalStateException(path + ": " + answer.status());
    }
    return JSON.readTree(answer.body());
  }
}
