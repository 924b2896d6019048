package org.teachercloud.system.bench.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.teachercloud.system.bench.generated.GeneratedTitle;
import org.teachercloud.system.bench.measuring.StackProcesses;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Renewed;

/**
 * A file of courses imported as the operator does it: how fast, at how much memory, and when the
 * last of them is found. The addresses are the same in every run, so a second run updates.
 */
public final class Importing {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "rows-of-the-bench";
  private static final String HEADER = "序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL\n";
  private static final Duration ASK_EVERY = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Added to the patience for each row. */
  private static final Duration OF_ONE = Duration.ofMillis(10);

  private final Wire wire;
  private final String base;
  private final StackProcesses stack;
  private final Renewed operator;

  Importing(Wire wire, String base, StackProcesses stack) {
    this.wire = wire;
    this.base = base;
    this.stack = stack;
    this.operator = new Renewed(base, "operator");
  }

  /**
   * What came of it.
   *
   * @param seconds from the end of the upload to the finished job
   * @param before megabytes of catalog-service before it
   * @param most its megabytes at the most while it ran
   * @param foundMillis from the answer that says DONE to a search that finds the last row
   */
  public record Outcome(int rows, double seconds, long before, long most, double foundMillis) {
    public double perSecond() {
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
    String job = begin(rows, word);
    long begun = System.nanoTime();
    Duration patience = PATIENCE.plus(OF_ONE.multipliedBy(rows));
    long most = before;
    JsonNode report = ask(job);
    while (report.path("state").asText().matches("WAITING|RUNNING")) {
      within(patience, begun, "finished");
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
      within(patience, done, "found");
      TimeUnit.NANOSECONDS.sleep(ASK_EVERY.toNanos());
    }
    double found = (System.nanoTime() - done) / 1e6;
    return new Outcome(rows, (done - begun) / 1e9, before, most, found);
  }

  private static void within(Duration patience, long since, String what) {
    if (System.nanoTime() - since > patience.toNanos()) {
      throw new IllegalStateException("Not " + what + " in " + patience);
    }
  }

  private long memory() {
    return stack.memoryMegabytes().getOrDefault("catalog", 0L);
  }

  private String begin(int rows, String word) throws IOException, InterruptedException {
    Path form = Files.createTempFile("rows", ".form");
    try (HttpClient client = HttpClient.newHttpClient()) {
      try (BufferedWriter to = Files.newBufferedWriter(form)) {
        write(to, rows, word);
      }
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/api/v1/imports"))
                  .header("Authorization", "Bearer " + operator.token())
                  .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                  .POST(HttpRequest.BodyPublishers.ofFile(form))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return answer
          .headers()
          .firstValue("Location")
          .map(location -> location.replace(base, ""))
          .orElseThrow(() -> new IllegalStateException("Not accepted: " + answer.body()));
    } finally {
      Files.delete(form);
    }
  }

  /** The form with the file in it: too long to be held, where there are very many rows. */
  private static void write(Writer to, int rows, String word) throws IOException {
    String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=";
    to.write(part + "\"format\"\r\n\r\ncsv\r\n");
    to.write(part + "\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n" + HEADER);
    for (int row = 1; row <= rows; row++) {
      String title = GeneratedTitle.of(row - 1).zh() + " " + word + " " + row;
      String address = "https://bench.example.org/course/" + row;
      to.write(row + ",ECNU,华东师范大学," + title + ",,,," + address + "\n");
    }
    to.write("\r\n--" + BOUNDARY + "--\r\n");
  }

  private JsonNode ask(String path) throws IOException {
    Wire.Answer answer = wire.get(path, operator.token());
    if (answer.status() != 200) {
      throw new IllegalStateException(path + ": " + answer.status());
    }
    return JSON.readTree(answer.body());
  }
}
