package org.teachercloud.system.faults;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;
import org.teachercloud.system.running.SecondProcess;

/**
 * Two processes of the catalogue over one database: each finds alone, and both give the very same
 * answers, letter by letter. How long they took is printed and not asserted.
 */
class TwoCatalogueProcessesTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** What is asked beside the word that only this test's resources have. */
  private static final List<String> QUESTIONS =
      List.of(
          "?size=50",
          "?q=课程&size=50",
          "?q=教学设计",
          "?q=classroom teaching&language=en",
          "?q=教育&kind=COURSE&institution=ecnu&institution=bnu",
          "/suggestions?q=北&size=20",
          "/suggestions?q=jiao&size=20",
          "/suggestions?q=east");

  @TempDir Path folder;

  private final String word = "medlar" + UUID.randomUUID().toString().substring(0, 8);
  private final Learner owner = Learner.signedIn(CLOUD, "publisher");
  private final Learner colleague = Learner.signedIn(CLOUD, "publisher2");
  private final Learner other = Learner.signedIn(CLOUD, "publisher3");
  private final Learner operator = Learner.signedIn(CLOUD, "operator");
  private final String first = "http://127.0.0.1:" + CLOUD.port("catalog");
  private SecondProcess second;

  @BeforeEach
  void beside() {
    second = SecondProcess.of(CLOUD, "catalog", folder);
  }

  @AfterEach
  void aloneAgain() {
    if (second != null) {
      second.close();
    }
    CLOUD.command("up");
  }

  @Test
  void whateverChangesAtOneIsFoundAtBothAndBothAnswerTheSame() {
    String course = published(first, "One");
    told("published", 1, 0);
    String grant = granted(second.url(), course);
    told("granted", 1, 1);
    by(owner, first)
        .delete("/api/v1/resources/" + course + "/grants/" + grant)
        .then()
        .statusCode(204);
    told("taken back", 1, 0);
    imported(second.url(), 5);
    told("imported", 6, 5);
    renamed(first, 5);
    told("imported again with other words", 6, 5);
    by(owner, second.url())
        .post("/api/v1/resources/" + course + "/withdraw")
        .then()
        .statusCode(200);
    told("withdrawn", 5, 5);
  }

  @Test
  void whatIsKilledMidwayComesBackAndAnswersAsTheOneThatWentOn() {
    List<String> courses = new ArrayList<>();
    for (String name : List.of("One", "Two", "Three")) {
      courses.add(published(first, name));
    }
    String grant = granted(first, courses.getFirst());
    second.kill();
    courses.add(published(first, "Four"));
    by(owner, first)
        .delete("/api/v1/resources/" + courses.getFirst() + "/grants/" + grant)
        .then()
        .statusCode(204);
    granted(first, courses.getLast());
    imported(first, 3);
    until(first, 7, 4);

    second.start();

    told("killed, and started again", 7, 4);
    CLOUD.kill("catalog");
    by(owner, second.url())
        .post("/api/v1/resources/" + courses.get(1) + "/withdraw")
        .then()
        .statusCode(200);
    granted(second.url(), courses.get(2));
    until(second.url(), 6, 5);

    CLOUD.command("up");

    told("the other one killed, and started again", 6, 5);
  }

  /**
   * Both find so many for her who owns them and for who is of another institution, and the same.
   */
  private void told(String what, int owned, int shared) {
    long begun = System.nanoTime();
    until(first, owned, shared);
    long atFirst = System.nanoTime();
    until(second.url(), owned, shared);
    System.out.printf(
        "%s: found by the first process after %d ms, by the second after %d ms%n",
        what,
        TimeUnit.NANOSECONDS.toMillis(atFirst - begun),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    await(what + ": both answer the same")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Map<String, String> answers = answers(second.url());
              answers(first)
                  .forEach(
                      (question, answer) -> assertEquals(answer, answers.get(question), question));
            });
  }

  private void until(String process, int owned, int shared) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(
            () -> {
              assertEquals(owned, found(owner, process).size());
              assertEquals(shared, found(other, process).size());
            });
  }

  private List<String> found(Learner who, String process) {
    List<Map<String, Object>> items =
        asked(who, process, "?q=" + word + "&size=50").jsonPath().getList("items");
    return items.stream()
        .filter(item -> item.get("title").toString().contains(word))
        .map(item -> item.get("id").toString())
        .toList();
  }

  /** All that both are asked, and what one of them says. */
  private Map<String, String> answers(String process) {
    List<String> questions = new ArrayList<>(QUESTIONS);
    questions.add("?q=" + word + "&size=50");
    questions.add("?q=Growing " + word + "&kind=COURSE");
    questions.add("/suggestions?q=" + word);
    questions.add("/suggestions?q=growing");
    Map<String, String> answers = new LinkedHashMap<>();
    for (Map.Entry<String, Learner> who : Map.of("owner", owner, "other", other).entrySet()) {
      for (String question : questions) {
        Response answer = asked(who.getValue(), process, question);
        answers.put(who.getKey() + " " + question, answer.asString());
        String next = question.contains("suggestions") ? null : answer.path("next");
        if (next != null) {
          String further = question + "&cursor=" + next;
          answers.put(
              who.getKey() + " " + question + " further",
              asked(who.getValue(), process, further).asString());
        }
      }
      for (String id : found(who.getValue(), process)) {
        String similar = "/" + id + "/similar";
        answers.put(
            who.getKey() + " " + similar, asked(who.getValue(), process, similar).asString());
      }
    }
    assertTrue(answers.size() > 2 * questions.size(), "every question has an answer");
    return answers;
  }

  private static Response asked(Learner who, String process, String question) {
    return by(who, process)
        .get("/api/v1/resources" + question)
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  private String published(String process, String name) {
    Map<String, Object> course =
        Map.of(
            "kind", "COURSE",
            "title", Map.of("en", "Growing " + word + " " + name, "zh", "种植课程"),
            "summary", Map.of("en", "How it is grown"),
            "subject", "BIOLOGY",
            "languages", List.of("en"),
            "scope", "INSTITUTION",
            "units", List.of(Map.of("title", Map.of("en", "First steps"), "minutes", 20)));
    String id =
        by(owner, process)
            .body(course)
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    by(owner, process).post("/api/v1/resources/" + id + "/submit").then().statusCode(200);
    by(colleague, process).post("/api/v1/resources/" + id + "/publish").then().statusCode(200);
    return id;
  }

  /** Shared for reading with the other institution, as a second person agrees. */
  private String granted(String process, String course) {
    String location =
        by(owner, process)
            .body(
                Map.of(
                    "scope", "SELECTED",
                    "institutions", List.of("bnu"),
                    "purposes", List.of("READ")))
            .post("/api/v1/resources/" + course + "/grants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String grant = location.substring(location.lastIndexOf('/') + 1);
    by(colleague, process).post("/api/v1/grants/" + grant + "/approve").then().statusCode(204);
    return grant;
  }

  private void imported(String process, int rows) {
    imports(process, rows, "首次开课");
  }

  private void renamed(String process, int rows) {
    imports(process, rows, "再次开课的课程");
  }

  private void imports(String process, int rows, String said) {
    StringBuilder file = new StringBuilder("序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL\n");
    for (int n = 1; n <= rows; n++) {
      file.append(
          "%1$d,TWO,两处大学,%2$s %3$s %1$d,,,,https://two.example.org/%2$s/%1$d\n"
              .formatted(n, word, said));
    }
    String begun =
        given()
            .baseUri(process)
            .auth()
            .oauth2(operator.token())
            .multiPart("format", "csv")
            .multiPart("file", "two.csv", file.toString().getBytes(UTF_8), "text/csv")
            .post("/api/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await()
        .atMost(PATIENCE)
        .until(() -> "DONE".equals(by(operator, process).get(begun).path("state")));
  }

  private static RequestSpecification by(Learner who, String process) {
    return given().baseUri(process).auth().oauth2(who.token()).contentType(ContentType.JSON);
  }
}
