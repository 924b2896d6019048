package org.teachercloud.recommendation.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.AwardsStated.course;
import static org.teachercloud.recommendation.testing.AwardsStated.inner;
import static org.teachercloud.recommendation.testing.AwardsStated.unit;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.begin;
import static org.teachercloud.recommendation.testing.Paths.changes;
import static org.teachercloud.recommendation.testing.Paths.currentWhen;
import static org.teachercloud.recommendation.testing.Paths.decide;
import static org.teachercloud.recommendation.testing.Paths.post;
import static org.teachercloud.recommendation.testing.Paths.reasons;
import static org.teachercloud.recommendation.testing.Paths.state;
import static org.teachercloud.recommendation.testing.Paths.toAward;
import static org.teachercloud.recommendation.testing.Paths.words;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.AwardsStated;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** A path to a certificate holds what it still asks for, and what must come before, once. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AwardPathTest {

  @Inject Facts facts;
  @Inject AwardsStated stated;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);
  private final UUID before = UUID.randomUUID();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final UUID third = UUID.randomUUID();
  private final UUID award = UUID.randomUUID();

  private void courses() {
    facts.arrive(
        facts.published(before, Subject.LAW),
        facts.published(first, Subject.LAW, before),
        facts.published(second, Subject.LAW),
        facts.published(third, Subject.LAW));
  }

  @Test
  void whatTheAwardStillAsksForIsPlannedAndNothingDoneTwice() {
    courses();
    facts.arrive(facts.enrolled(learner, second), facts.completed(learner, second));
    facts.arrive(stated.award(award, 2, course(first), course(second)));
    JsonPath path = begin(token, toAward(award), 90);
    assertEquals(List.of(before, first), ahead(path));
    assertEquals("RECOGNISED", state(path, second));
    assertEquals(List.of("OPENS"), reasons(path, before));
    assertEquals(List.of("PART"), reasons(path, first));
    assertEquals(List.of("For “Award " + award + "”, part 2 of 2"), words(path, first));
    assertEquals(2, path.getInt("goalAward.needed"));
    assertEquals(1, path.getInt("goalAward.met"));
    assertEquals(List.of(1f, 1f), path.getList("coverage.then"));
    assertEquals("Course " + second, path.getString("coverage[0].name"));
  }

  @Test
  void ofAChoiceThePartsThatTakeLessTimeAreChosenAndWhatSheDidInsteadDropsThem() {
    courses();
    facts.arrive(stated.award(award, 1, course(first), course(second)));
    JsonPath path = begin(token, toAward(award), 90);
    assertEquals(List.of(second), ahead(path));
    facts.arrive(
        facts.enrolled(learner, before),
        facts.completed(learner, before),
        facts.enrolled(learner, first),
        facts.completed(learner, first));
    path = currentWhen(token, now -> ahead(now).isEmpty());
    assertEquals(List.of("DROPPED.COVERED_BY"), changes(path, second));
    assertEquals(1, path.getInt("goalAward.met"));
  }

  @Test
  void anAwardWithinAnAwardIsNoCheaperThanWhatItTakes() {
    courses();
    UUID certificate = UUID.randomUUID();
    facts.arrive(
        stated.award(certificate, 1, course(first)),
        stated.award(award, 1, inner(certificate), course(second)));
    assertEquals(List.of(second), ahead(begin(token, toAward(award), 90)));
  }

  @Test
  void whatSheSkipsIsReplacedByAnotherPartWhereThereIsOne() {
    courses();
    facts.arrive(stated.award(award, 1, course(second), course(third)));
    UUID chosen = ahead(begin(token, toAward(award), 90)).getFirst();
    UUID other = chosen.equals(second) ? third : second;
    JsonPath path = decide(token, chosen, "SWAPPED");
    assertEquals(List.of(other), ahead(path));
    assertEquals(List.of("ADDED.IN_PLACE_OF"), changes(path, other));
    path = decide(token, other, "SKIPPED");
    assertEquals(List.of(), ahead(path));
    assertEquals(0, path.getInt("goalAward.met"));
  }

  @Test
  void anAwardWithinAnAwardIsWorkedOutAndDropsWhenItsCertificateIsThere() {
    courses();
    UUID certificate = UUID.randomUUID();
    UUID diploma = UUID.randomUUID();
    facts.arrive(
        stated.award(certificate, 1, course(second)),
        stated.award(diploma, 2, course(third), inner(certificate)));
    JsonPath path = begin(token, toAward(diploma), 90);
    assertEquals(Set.of(second, third), Set.copyOf(ahead(path)));
    assertEquals(List.of("PART", "PART"), reasons(path, second));
    assertTrue(words(path, second).contains("For “Award " + certificate + "”, part 1 of 1"));
    UUID issued = UUID.randomUUID();
    facts.arrive(stated.issued(learner, issued, certificate, null));
    path = currentWhen(token, now -> ahead(now).equals(List.of(third)));
    assertEquals(1, path.getInt("goalAward.met"));
    facts.arrive(stated.revoked(learner, issued, certificate));
    currentWhen(token, now -> ahead(now).size() == 2);
  }

  @Test
  void aCertificateThatHoldsNoLongerMeetsNothing() {
    courses();
    UUID certificate = UUID.randomUUID();
    facts.arrive(
        stated.award(certificate, 1, course(second)), stated.award(award, 1, inner(certificate)));
    facts.arrive(
        stated.issued(
            learner, UUID.randomUUID(), certificate, Instant.now().minus(Duration.ofDays(1))));
    assertEquals(List.of(second), ahead(begin(token, toAward(award), 90)));
  }

  @Test
  void aUnitIsMetByTheUnitAlone() {
    courses();
    UUID unit = UUID.randomUUID();
    facts.arrive(stated.award(award, 1, unit(unit, second)));
    JsonPath path = begin(token, toAward(award), 90);
    assertEquals(List.of(second), ahead(path));
    assertEquals("A unit of “Course " + second + "”", path.getString("coverage[0].name"));
    facts.arrive(facts.enrolled(learner, second), facts.unitCompleted(learner, second, unit, 0.2));
    path = currentWhen(token, now -> now.getInt("goalAward.met") == 1);
    assertEquals(List.of(), ahead(path));
  }

  @Test
  void herOwnWordDoesNotEarnAPartAndWhatIsNotOpenToHerIsSaid() {
    UUID closed = UUID.randomUUID();
    courses();
    facts.arrive(facts.published(closed, Subject.LAW, Scope.INSTITUTION, Set.of("zh"), List.of()));
    facts.arrive(stated.award(award, 2, course(second), course(closed)));
    JsonPath path = begin(token, toAward(award), 90);
    assertEquals(List.of(second), ahead(path));
    assertEquals(List.of(closed.toString()), path.getList("beyond.resource"));
    assertEquals(List.of("CLOSED"), path.getList("beyond.why"));
    path = decide(token, second, "RECOGNISED");
    assertEquals(0, path.getInt("goalAward.met"));
  }

  @Test
  void anAwardThatIsClosedLeadsNowhereAnyMore() {
    courses();
    facts.arrive(stated.award(award, 1, course(second)));
    assertEquals(List.of(second), ahead(begin(token, toAward(award), 90)));
    facts.arrive(stated.closed(award, 1, course(second)));
    JsonPath path = currentWhen(token, now -> ahead(now).isEmpty());
    assertEquals(List.of("DROPPED.CLOSES_NOTHING"), changes(path, second));
    assertFalse(path.getBoolean("goalAward.open"));
    post(token, "/api/v1/paths", "{\"goal\": %s, \"weeklyMinutes\": 90}".formatted(toAward(award)))
        .then()
        .statusCode(404);
    post(
            token,
            "/api/v1/paths",
            "{\"goal\": %s, \"weeklyMinutes\": 90}".formatted(toAward(UUID.randomUUID())))
        .then()
        .statusCode(404);
  }
}
