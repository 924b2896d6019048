package org.teachercloud.recommendation.learning;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.ranking.Stages;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.ranking.cold.Cold;
import org.teachercloud.recommendation.ranking.cold.FromTexts;
import org.teachercloud.recommendation.ranking.cold.TextVectors;
import org.teachercloud.recommendation.scoring.Contribution;
import org.teachercloud.recommendation.scoring.Scores;
import org.teachercloud.recommendation.scoring.learnt.LearntModel;
import org.teachercloud.recommendation.scoring.learnt.ServedModel;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.testing.Answers;
import org.teachercloud.recommendation.testing.Crowd;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.LinearModel;

/** What nobody took yet is recommended to whom its text suits. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(SmallCrowd.class)
class ColdAnswersTest {

  private static final int ITEMS = 120;
  private static final int FIELD = 20;

  @Inject Facts facts;
  @Inject Shelf shelf;
  @Inject HistoryTable table;
  @Inject LearningConfig config;
  @Inject Learners learners;
  @Inject ServedModel served;

  @Test
  void whatNobodyTookStandsWhereItsTextPutsIt() {
    Crowd crowd = new Crowd(facts, ITEMS);
    crowd.come(300, 6);
    UUID like = UUID.randomUUID();
    UUID unlike = UUID.randomUUID();
    UUID person = UUID.randomUUID();
    facts.arrive(
        List.of(
            facts.published(like, Subject.PEDAGOGY),
            facts.published(unlike, Subject.PEDAGOGY),
            facts.enrolled(person, crowd.items.get(41)),
            facts.enrolled(person, crowd.items.get(44))));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> shelf.itemOf(like) != null && shelf.itemOf(unlike) != null);
    Histories all = table.read(config.people()).histories();
    int[] taken = LearnModel.mostTaken(all, ITEMS);
    Histories some = LearnModel.renumbered(all, taken);
    int[] numbers = Arrays.copyOf(taken, taken.length + 2);
    String[] texts = new String[numbers.length];
    for (int place = 0; place < taken.length; place++) {
      texts[place] = theme(crowd.items.indexOf(shelf.item(taken[place]).resource()) / FIELD);
    }
    numbers[taken.length] = shelf.itemOf(like).number();
    texts[taken.length] = theme(2);
    numbers[taken.length + 1] = shelf.itemOf(unlike).number();
    texts[taken.length + 1] = theme(5);
    Histories roomy = some.withItems(numbers.length);
    Cold cold = new Cold(FromTexts.of(roomy, new TextVectors(texts), 0.5), 0.4, 2);
    assertArrayEquals(new int[] {taken.length, taken.length + 1}, cold.items());
    LinearModel first = new TrainTwoStages(told -> {}).firstStageAlone(some);
    Cold stored = Cold.read(ByteBuffer.wrap(cold.bytes()));
    served.serve(new LearntModel("with texts", numbers, new Stages(first, null, stored), 0));

    JsonPath answer = Answers.ask(Tokens.teacher(person), 50);
    assertEquals("with texts", answer.getString("model"));
    List<UUID> ids = Answers.ids(answer);
    int place = ids.indexOf(like);
    int other = ids.indexOf(unlike);
    assertTrue(place >= 0 && (other < 0 || place < other), place + " " + other);
    Scores scores = served.score(learners.of(person), Set.of());
    int number = shelf.itemOf(like).number();
    double sum = scores.contributions(number).stream().mapToDouble(Contribution::amount).sum();
    assertEquals(List.of(), scores.beside(number));
    assertEquals(scores.firstStage(number), sum, 1e-5 * sum);
  }

  private static String theme(int field) {
    return "主题" + Character.toString('甲' + field * 7).repeat(6);
  }
}
