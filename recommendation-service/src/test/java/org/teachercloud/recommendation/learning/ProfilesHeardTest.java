package org.teachercloud.recommendation.learning;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.scoring.Beside;
import org.teachercloud.recommendation.scoring.Scores;
import org.teachercloud.recommendation.scoring.learnt.ServedModel;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.testing.Answers;
import org.teachercloud.recommendation.testing.Crowd;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** What she says of herself moves what was learnt, as much as the order bears. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(SmallCrowd.class)
class ProfilesHeardTest {

  private static final Logger LOG = Logger.getLogger(ProfilesHeardTest.class);
  private static final int ITEMS = 120;
  private static final int FIELD = 20;
  private static final int PEOPLE = 1600;
  private static final List<Subject> SUBJECTS =
      List.of(
          Subject.PHYSICS,
          Subject.MUSIC,
          Subject.HISTORY,
          Subject.CHINESE,
          Subject.ART,
          Subject.BIOLOGY);

  private static Crowd crowd;

  @Inject Facts facts;
  @Inject Learning learning;
  @Inject LearntModelTable models;
  @Inject Learners learners;
  @Inject Shelf shelf;
  @Inject ServedModel served;

  @BeforeEach
  void bringThemTogether() {
    if (crowd != null) {
      return;
    }
    crowd = new Crowd(facts, ITEMS, item -> SUBJECTS.get(item / FIELD));
    crowd.come(PEOPLE, 6);
    List<Facts.Stated> profiles = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      profiles.add(facts.profile(crowd.people.get(person), Set.of(own(person)), Set.of()));
    }
    facts.arrive(profiles);
    assertInstanceOf(StartOutcome.Started.class, learning.start());
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> learning.progress() == null && served.name().startsWith("learnt-"));
  }

  @Test
  void aCorrectedProfileMovesWhatIsAboutItUp() {
    int moved = 0;
    for (int person = 0; person < 30; person++) {
      UUID her = crowd.people.get(person);
      Subject before = own(person);
      Subject after = SUBJECTS.get((SUBJECTS.indexOf(before) + 1) % SUBJECTS.size());
      JsonPath said = Answers.ask(Tokens.teacher(her), 50);
      facts.arrive(facts.profile(her, Set.of(after), Set.of()));
      JsonPath corrected =
          Answers.askUntil(Tokens.teacher(her), now -> !Answers.ids(now).equals(Answers.ids(said)));
      assertEquals(served.name(), corrected.getString("model"));
      assertTrue(about(after, corrected) >= about(after, said), "more of the new subject");
      assertTrue(about(before, corrected) <= about(before, said), "less of the old one");
      moved += about(after, corrected) > about(after, said) ? 1 : 0;
      facts.arrive(facts.profile(her, Set.of(before), Set.of()));
    }
    assertTrue(moved > 20, "most lists gain some: " + moved);
  }

  @Test
  void theProfilesPartOfAScoreIsNamedApart() {
    int fitting = 0;
    for (int person = 0; person < 30; person++) {
      Scores scores = served.score(learners.of(crowd.people.get(person)), Set.of());
      for (UUID item : crowd.items) {
        int number = shelf.itemOf(item).number();
        List<Beside> beside = scores.beside(number);
        boolean own = shelf.item(number).subject() == own(person);
        if (own && scores.firstStage(number) > 0 && beside.size() == 1) {
          assertEquals(Beside.Kind.PROFILE, beside.getFirst().kind());
          assertTrue(beside.getFirst().amount() > 0);
          fitting++;
        }
      }
    }
    assertTrue(fitting > 100, "learnt scores with a part of the profile: " + fitting);
  }

  @Test
  void profilesCostTheOrderNextToNothing() {
    LearntModelFigures figures = models.list().getFirst();
    LOG.infof("fit %.2f, %s", figures.fit(), figures.proof());
    assertTrue(figures.proof().people() > 100, "asked: " + figures.proof().people());
    assertTrue(figures.fit() > 0, "profiles are heard");
  }

  private static Subject own(int person) {
    List<Subject> taken =
        crowd.ways.get(person).stream()
            .map(item -> SUBJECTS.get(crowd.items.indexOf(item) / FIELD))
            .toList();
    return SUBJECTS.stream()
        .max(Comparator.comparingLong(each -> taken.stream().filter(each::equals).count()))
        .orElseThrow();
  }

  /** How much of the first twenty places, the first counting most. */
  private double about(Subject subject, JsonPath answer) {
    List<UUID> ids = Answers.ids(answer);
    return IntStream.range(0, 20)
        .filter(place -> shelf.itemOf(ids.get(place)).subject() == subject)
        .mapToDouble(place -> 1 / (1.0 + place))
        .sum();
  }
}
