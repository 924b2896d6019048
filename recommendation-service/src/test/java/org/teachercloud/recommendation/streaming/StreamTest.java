package org.teachercloud.recommendation.streaming;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.Paths;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** A learner's open pages hear of what changes for her, and of nothing else. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StreamTest {

  @Inject Facts facts;
  @Inject StreamLimits limits;

  @TestHTTPResource("/api/v1/stream")
  URI address;

  private final HttpClient client = HttpClient.newHttpClient();
  private final UUID learner = UUID.randomUUID();
  private final UUID resource = UUID.randomUUID();
  private final List<Following> open = new ArrayList<>();

  /** One open page: its lines so far, and whether the stream has ended. */
  private static final class Following {
    final List<String> lines = new CopyOnWriteArrayList<>();
    Stream<String> body;
    CompletableFuture<Void> end;
    int status;
  }

  @AfterEach
  void closeAll() {
    open.forEach(each -> each.body.close());
    client.shutdownNow();
  }

  private Following follow(String token) throws IOException, InterruptedException {
    HttpResponse<Stream<String>> answer =
        client.send(
            HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
            HttpResponse.BodyHandlers.ofLines());
    Following following = new Following();
    following.status = answer.statusCode();
    following.body = answer.body();
    following.end = CompletableFuture.runAsync(() -> answer.body().forEach(following.lines::add));
    open.add(following);
    return following;
  }

  private static boolean heard(Following following, String event) {
    return following.lines.contains("event:" + event);
  }

  @Test
  void sheHearsOfHerOwnLearningOnly() throws IOException, InterruptedException {
    Following mine = follow(Tokens.teacher(learner));
    Following another = follow(Tokens.teacher(UUID.randomUUID()));
    facts.arrive(facts.published(resource, Subject.LAW), facts.enrolled(learner, resource));
    facts.arrive(facts.unitCompleted(learner, resource, 0.25));
    await().until(() -> mine.lines.stream().anyMatch(line -> line.contains("\"progress\":0.25")));
    await().until(() -> heard(mine, "recommendations"));
    assertTrue(mine.lines.stream().anyMatch(line -> line.contains(resource.toString())));
    assertFalse(heard(another, "progress"));
    assertFalse(heard(another, "recommendations"));
  }

  @Test
  void whatSheSaysOnOneDeviceShowsOnTheOthers() throws IOException, InterruptedException {
    facts.arrive(facts.published(resource, Subject.LAW));
    String token = Tokens.teacher(learner);
    Following phone = follow(token);
    await()
        .until(
            () ->
                given()
                        .auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body("{\"kind\": \"SAVE\"}")
                        .post("/api/v1/recommendations/" + resource + "/feedback")
                        .statusCode()
                    == 204);
    await().until(() -> heard(phone, "feedback"));
  }

  @Test
  void aCoachHearsThatAPathHasChangedUntilTheCoachingEnds()
      throws IOException, InterruptedException {
    String teacher = Tokens.teacher(learner);
    String coach = Tokens.coach(UUID.randomUUID());
    facts.arrive(facts.published(resource, Subject.LAW));
    Paths.begin(teacher, Paths.toResource(resource), 60);
    Following hers = follow(teacher);
    Following coaching = follow(coach);
    Following stranger = follow(Tokens.coach(UUID.randomUUID()));
    String code = Paths.post(teacher, "/api/v1/coachings", "").jsonPath().getString("code");
    String id =
        Paths.post(coach, "/api/v1/coachings/taken", "{\"code\": \"%s\"}".formatted(code))
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    await().until(() -> coaching.lines.stream().anyMatch(line -> line.contains(id)));
    long begun = told(coaching);
    facts.arrive(facts.enrolled(learner, resource));
    await().until(() -> told(coaching) > begun);
    long enrolled = told(coaching);
    Paths.decide(teacher, resource, "PINNED");
    await().until(() -> told(coaching) > enrolled);

    given().auth().oauth2(teacher).delete("/api/v1/coachings/" + id).then().statusCode(204);
    long ended = told(coaching);
    facts.arrive(facts.unitCompleted(learner, resource, 0.25));
    await().until(() -> hers.lines.stream().anyMatch(line -> line.contains("\"progress\":0.25")));
    Paths.decide(teacher, resource, "RECOGNISED");
    assertEquals(ended, told(coaching), "told after the end");
    assertEquals(0, told(stranger), "told to somebody else");
    assertFalse(heard(coaching, "progress"), "told what she does");
  }

  private static long told(Following following) {
    return following.lines.stream().filter("event:coached"::equals).count();
  }

  @Test
  void theStreamEndsWhenTheTokenExpires() throws IOException, InterruptedException {
    Following brief = follow(Tokens.of(learner, Set.of(), Duration.ofSeconds(3)));
    assertEquals(200, brief.status);
    await().until(brief.end::isDone);
  }

  @Test
  void onePersonCannotOpenStreamsWithoutEnd() throws IOException, InterruptedException {
    String token = Tokens.teacher(learner);
    for (int i = 0; i < limits.perPerson(); i++) {
      assertEquals(200, follow(token).status);
    }
    assertEquals(429, follow(token).status);
    assertEquals(200, follow(Tokens.teacher(UUID.randomUUID())).status);
  }

  @Test
  void whoHasNotSignedInHearsNothing() {
    given().get("/api/v1/stream").then().statusCode(401);
  }
}
