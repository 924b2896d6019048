package org.teachercloud.recommendation.recommending.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Profile;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.recommending.HerSubjects;
import org.teachercloud.recommendation.recommending.Pick;
import org.teachercloud.recommendation.recommending.RecommendationsView.Reason;
import org.teachercloud.recommendation.scoring.Contribution;
import org.teachercloud.recommendation.scoring.GivenScores;
import org.teachercloud.recommendation.shelf.Item;

/** What is said last is true of the item and of her, and speaks of no few people. */
class LastReasonTest {

  private static final Profile NOTHING = new Profile(null, Set.of(), Set.of(), Set.of(), false);
  private static final Profile PRIMARY =
      new Profile(null, Set.of(), Set.of(Phase.PRIMARY), Set.of("zh"), false);
  private static final Profile BEGINNING =
      new Profile(Stage.INDUCTION, Set.of(), Set.of(Phase.SENIOR), Set.of("zh"), false);
  private static final Profile READER = new Profile(null, Set.of(), Set.of(), Set.of("zh"), false);

  private final LastReason lastReason = new LastReason();

  LastReasonTest() {
    lastReason.texts = new ReasonTexts();
  }

  @Test
  void whatSheSavedIsThereForThat() {
    assertEquals(ReasonCode.SAVED, of(PRIMARY, new Told(50, 1), true).code());
  }

  @Test
  void whatRestsMostlyOnHerStepsSaysSoWithoutNumbers() {
    Reason reason = of(NOTHING, new Told(3, 0.6), false);
    assertEquals(ReasonCode.FOLLOWS_YOURS, reason.code());
    assertFalse(reason.text().matches(".*\\d.*"));
    assertEquals(ReasonCode.LITTLE_KNOWN, of(NOTHING, new Told(3, 0.4), false).code());
  }

  @Test
  void itsPhaseOrStageIsNamedWhereItIsHers() {
    assertEquals("For Primary school, as you say of yourself", text(PRIMARY, 50));
    assertEquals("For Induction, as you say of yourself", text(BEGINNING, 50));
    assertEquals("50 teachers have taken it", text(READER, 50));
  }

  @Test
  void fewerThanTenPeopleAreNotSpokenOf() {
    assertEquals("10 teachers have taken it", text(NOTHING, 10));
    assertEquals("Open to you, and not known by many yet", text(NOTHING, 9));
    assertEquals("In a language that you read: Chinese", text(READER, 9));
  }

  private String text(Profile profile, int people) {
    return of(profile, new Told(people, 0), false).text();
  }

  private Reason of(Profile profile, Told told, boolean saved) {
    Item item =
        new Item(
            1,
            UUID.randomUUID(),
            1,
            true,
            Instant.EPOCH,
            1,
            ResourceKind.COURSE,
            Map.of("en", "A course"),
            "ecnu",
            Scope.PUBLIC,
            Subject.UNCLASSIFIED,
            Set.of(Phase.PRIMARY),
            Set.of(Stage.INDUCTION),
            Set.of("zh"),
            90,
            new int[0],
            null,
            null);
    Learner learner = new Learner(UUID.randomUUID(), profile, List.of(), null);
    Explain.Answer answer =
        new Explain.Answer(
            learner, new HerSubjects(learner, new Item[0]), told, null, Set.of(), "en");
    return lastReason.of(new Pick(item, 1, null, saved, Pick.Apart.NOT), answer);
  }

  /** Scores of one, of which her steps are a part, of items that so many people have taken. */
  private static final class Told extends GivenScores {

    private final int people;
    private final double steps;

    Told(int people, double steps) {
      super(1, 1);
      this.people = people;
      this.steps = steps;
    }

    @Override
    public List<Contribution> contributions(int item) {
      Step step = new Step(0, 1, Step.State.COMPLETED, 0, 1, Instant.EPOCH);
      return steps == 0 ? List.of() : List.of(new Contribution(step, steps, 0, 1, 1));
    }

    @Override
    public int people(int item) {
      return people;
    }

    @Override
    public int mostPeopleIn(Subject subject) {
      return people;
    }
  }
}
