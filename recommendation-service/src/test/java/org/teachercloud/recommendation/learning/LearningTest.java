package org.teachercloud.recommendation.learning;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.ranking.Ranker;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.scoring.learnt.LearntModel;
import org.teachercloud.recommendation.scoring.learnt.ServedModel;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.testing.Answers;
import org.teachercloud.recommendation.testing.Crowd;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;
import org.teachercloud.recommendation.training.Histories;

/** From histories to stored models to answers, while others ask. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(SmallCrowd.class)
class LearningTest {

  private static final String LEARNING = "/api/v1/operations/recommendation/learning";
  private static final int ITEMS = 240;
  private static final int TAKEN = 6;
  private static final int PLACES = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Crowd crowd;

  @Inject Facts facts;
  @Inject Learning learning;
  @Inject LearntModelTable models;
  @Inject HistoryTable table;
  @Inject LearningConfig config;
  @Inject Learners learners;
  @Inject Shelf shelf;
  @Inject ServedModel served;
  @Inject AgroalDataSource dataSource;

  @BeforeEach
  void bringThemTogether() {
    if (crowd == null) {
      crowd = new Crowd(facts, ITEMS);
      crowd.come(500, TAKEN);
      learn();
    }
  }

  @Test
  void anOperatorBeginsToLearnAndSeesHowFarItIs() {
    long before = newest();
    JsonPath begun = operatorPosts(202);
    assertTrue(begun.getInt("running.of") > begun.getInt("running.step"));
    assertEquals("LEARNING_UNDER_WAY", operatorPosts(409).getString("code"));
    await().atMost(PATIENCE).until(() -> newest() > before && learning.progress() == null);
    JsonPath after = given().auth().oauth2(Tokens.operator()).get(LEARNING).jsonPath();
    await().atMost(PATIENCE).until(() -> served.name().equals(name(newest())));
    assertEquals(SmallCrowd.ITEMS_LEARNT, after.getInt("models[0].items"));
    assertTrue(after.getInt("models[0].histories") >= 500);
    assertTrue(after.getInt("models.size()") <= 3);
  }

  @Test
  void theSameHistoriesGiveTheSameModelBitByBit() throws SQLException {
    learn();
    byte[] before = body(newest());
    learn();
    assertArrayEquals(before, body(newest()));
  }

  @Test
  void answersStandInTheOrderOfTheListsInFiles() {
    Histories all = table.read(config.people()).histories();
    int[] numbers = LearnModel.mostTaken(all, SmallCrowd.ITEMS_LEARNT);
    Histories some = LearnModel.renumbered(all, numbers);
    learn();
    Ranker files =
        new TrainTwoStages(told -> {}, config.weights(), config.doubt()).on(some).ranker();
    Map<Integer, Integer> places = new HashMap<>();
    for (int place = 0; place < numbers.length; place++) {
      places.put(numbers[place], place);
    }
    for (UUID person : crowd.people.subList(100, 160)) {
      int[] hers =
          learners.of(person).steps().stream()
              .map(step -> places.get(step.item()))
              .filter(Objects::nonNull)
              .mapToInt(place -> place)
              .toArray();
      long time = learners.of(person).steps().getLast().activeAt().getEpochSecond();
      List<Integer> expected =
          IntStream.of(files.best(hers, 0, hers.length, time, PLACES)).boxed().toList();
      List<Integer> answered =
          Answers.ids(Answers.ask(Tokens.teacher(person), 50)).stream()
              .map(resource -> places.get(shelf.itemOf(resource).number()))
              .filter(Objects::nonNull)
              .limit(PLACES)
              .toList();
      // What only counts know stands among these and takes places of the fifty.
      assertTrue(answered.size() > 2, answered.toString());
      assertEquals(expected.subList(0, answered.size()), answered);
    }
  }

  @Test
  void anEventShowsInTheNextAnswerWithoutLearningAnew() {
    UUID person = crowd.people.getFirst();
    String token = Tokens.teacher(person);
    JsonPath before = Answers.ask(token, 50);
    assertEquals(served.name(), before.getString("model"));
    UUID taken = Answers.ids(before).getFirst();
    facts.arrive(facts.enrolled(person, taken));
    JsonPath after = Answers.askUntil(token, now -> !Answers.ids(now).contains(taken));
    assertNotEquals(
        Answers.ids(before).subList(1, 50), Answers.ids(after).subList(0, 49), "a new order");
    assertEquals(before.getString("model"), after.getString("model"));
  }

  @Test
  void whatWasNotLearntIsStillRecommendedByCounts() {
    UUID person = crowd.people.get(1);
    UUID fresh = UUID.randomUUID();
    facts.arrive(facts.published(fresh, Subject.MUSIC));
    facts.arrive(facts.people(12, crowd.ways.get(1).getLast(), fresh));
    JsonPath answer =
        Answers.askUntil(
            Tokens.teacher(person), now -> Answers.codes(now, fresh).contains("PEOPLE_WENT_ON"));
    assertEquals(served.name(), answer.getString("model"));
  }

  @Test
  void newcomersAndWhoOptedOutAreServedByCounts() {
    UUID person = crowd.people.get(2);
    assertEquals(
        "co-enrollment-1", Answers.ask(Tokens.teacher(UUID.randomUUID()), 5).getString("model"));
    facts.arrive(facts.profile(person, Set.of(Subject.PEDAGOGY), Set.of(), true));
    Answers.askUntil(
        Tokens.teacher(person), now -> now.getString("model").equals("co-enrollment-1"));
  }

  @Test
  void replicasWithTheSameModelGiveTheSameScores() {
    LearntModel one = models.read(newest());
    LearntModel other = models.read(newest());
    List<JsonPath> answers = new ArrayList<>();
    for (LearntModel model : List.of(one, other)) {
      served.serve(model);
      crowd.people.subList(10, 40).forEach(p -> answers.add(Answers.ask(Tokens.teacher(p), 20)));
    }
    for (int i = 0; i < 30; i++) {
      assertEquals(answers.get(i).getList("items"), answers.get(30 + i).getList("items"));
    }
  }

  @Test
  void modelsChangeWithoutAFailedAnswerAndEveryAnswerIsOfOneModel() throws Exception {
    long first = newest();
    crowd.come(60, TAKEN);
    learn();
    long second = newest();
    List<UUID> asking = crowd.people.subList(50, 58);
    Map<String, Object> right = new HashMap<>();
    for (long version : new long[] {first, second}) {
      served.serve(models.read(version));
      for (UUID person : asking) {
        JsonPath answer = Answers.ask(Tokens.teacher(person), 20);
        right.put(name(version) + person, answer.getList("items"));
      }
    }
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Set<String>>> reading = new ArrayList<>();
      for (UUID person : asking) {
        reading.add(readers.submit(reader(person, right, over)));
      }
      LearntModel[] both = {models.read(first), models.read(second)};
      for (int swap = 0; swap < 400; swap++) {
        served.serve(both[swap % 2]);
        Thread.onSpinWait();
        // Either model stands for a while, so that every reader meets both.
        if (swap % 5 == 0) {
          Answers.ask(Tokens.teacher(asking.getFirst()), 5);
        }
      }
      over.set(true);
      Set<String> seen = new HashSet<>();
      for (Future<Set<String>> each : reading) {
        seen.addAll(each.get());
      }
      assertEquals(Set.of(name(first), name(second)), seen);
    }
  }

  private static Callable<Set<String>> reader(
      UUID person, Map<String, Object> right, AtomicBoolean over) {
    return () -> {
      Set<String> seen = new HashSet<>();
      while (!over.get()) {
        JsonPath answer = Answers.ask(Tokens.teacher(person), 20);
        String model = answer.getString("model");
        assertEquals(right.get(model + person), answer.getList("items"));
        seen.add(model);
      }
      return seen;
    };
  }

  private void learn() {
    long before = newest();
    assertInstanceOf(StartOutcome.Started.class, learning.start());
    assertInstanceOf(StartOutcome.UnderWay.class, learning.start());
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                newest() > before
                    && learning.progress() == null
                    && served.name().equals(name(newest())));
  }

  private static String name(long version) {
    return "learnt-" + version + "-two-stages";
  }

  private long newest() {
    List<LearntModelFigures> all = models.list();
    return all.isEmpty() ? 0 : all.getFirst().version();
  }

  private static JsonPath operatorPosts(int status) {
    return given()
        .auth()
        .oauth2(Tokens.operator())
        .post(LEARNING)
        .then()
        .statusCode(status)
        .extract()
        .jsonPath();
  }

  private byte[] body(long version) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT body || second FROM learnt_model WHERE version = ?")) {
      select.setLong(1, version);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }
}
