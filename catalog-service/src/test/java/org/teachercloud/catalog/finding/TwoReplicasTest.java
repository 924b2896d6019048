package org.teachercloud.catalog.finding;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Reaches;
import org.teachercloud.catalog.finding.following.FindingConfig;
import org.teachercloud.catalog.finding.following.IndexFollower;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.contracts.Scope;

/** Two indexes that follow one catalogue: they answer alike, and each without the other. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TwoReplicasTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject IndexFollower first;
  @Inject Resources resources;
  @Inject Institutions institutions;
  @Inject Reaches reaches;
  @Inject FindingConfig config;
  @Inject Shelf shelf;
  @TempDir Path folder;

  private final String word = "两处" + UUID.randomUUID().toString().substring(0, 8);
  private IndexFollower second;
  private String owner;
  private String other;

  @BeforeEach
  void twoReplicas() {
    owner = shelf.institution();
    other = shelf.institution();
    second = started();
  }

  @AfterEach
  void onlyOne() throws InterruptedException {
    second.stop(null);
  }

  @Test
  void bothAnswerAlikeAfterAPublicationAndAfterEachChangeOfAGrant() {
    Resource course = shelf.put(owner, word, Scope.INSTITUTION);
    alike(owner, 1);
    alike(other, 0);
    String grant = granted(course);
    alike(other, 1);
    Resource touched = shelf.touch(course.id());
    alike(other, 1, "\"updatedAt\":\"" + touched.updatedAt() + "\"");
    withdraw(course, grant);
    alike(other, 0);
    shelf.withdraw(course.id());
    alike(owner, 0);
  }

  @Test
  void eachAnswersWithoutTheOtherAndWhoComesBackLearnsWhatItMissed() throws Exception {
    Resource course = shelf.put(owner, word, Scope.INSTITUTION);
    alike(owner, 1);
    second.stop(null);
    String grant = granted(course);
    await().atMost(PATIENCE).until(() -> total(first, other) == 1);
    second = started();
    alike(other, 1);
    first.stop(null);
    try {
      withdraw(course, grant);
      await().atMost(PATIENCE).until(() -> total(second, other) == 0);
    } finally {
      first.start(null);
    }
    alike(other, 0);
  }

  /** A second follower, which no broker tells anything: it looks by itself. */
  private IndexFollower started() {
    IndexFollower follower = new IndexFollower();
    follower.resources = resources;
    follower.institutions = institutions;
    follower.reaches = reaches;
    follower.config = config;
    follower.dataFolder = folder;
    follower.start(null);
    await().atMost(PATIENCE).until(follower::isCaughtUp);
    return follower;
  }

  /** Sooner or later both find so much, and the very same. */
  private void alike(String home, int expected) {
    alike(home, expected, "");
  }

  private void alike(String home, int expected, String said) {
    await()
        .atMost(PATIENCE)
        .pollInterval(50, TimeUnit.MILLISECONDS)
        .ignoreExceptionsInstanceOf(AlreadyClosedException.class)
        .untilAsserted(
            () -> {
              assertEquals(expected, total(first, home));
              assertEquals(expected, total(second, home));
              assertTrue(answers(first, home).toString().contains(said));
              assertEquals(answers(first, home), answers(second, home));
            });
  }

  private int total(IndexFollower follower, String home) throws IOException {
    return answers(follower, home).size();
  }

  /** What has the word; a search forgives much, and finds what is merely like it as well. */
  private List<String> answers(IndexFollower follower, String home) throws IOException {
    return found(follower, home).items().stream()
        .map(item -> new String(item.answer(), StandardCharsets.UTF_8))
        .filter(answer -> answer.contains(word))
        .toList();
  }

  private Found found(IndexFollower follower, String home) throws IOException {
    Question question = new Question(word, Map.of(), Set.of(home), "zh", 20, null);
    return new Finder(follower.index()).find(question);
  }

  private String granted(Resource course) {
    String location =
        publishing(Tokens.publisher(owner))
            .body(
                "{\"scope\":\"SELECTED\",\"institutions\":[\"%s\"],\"purposes\":[\"READ\"]}"
                    .formatted(other))
            .post("/api/v1/resources/" + course.id() + "/grants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    publishing(Tokens.publisher2(owner)).post(location + "/approve").then().statusCode(204);
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private void withdraw(Resource course, String grant) {
    publishing(Tokens.publisher(owner))
        .delete("/api/v1/resources/" + course.id() + "/grants/" + grant)
        .then()
        .statusCode(204);
  }

  private static RequestSpecification publishing(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
