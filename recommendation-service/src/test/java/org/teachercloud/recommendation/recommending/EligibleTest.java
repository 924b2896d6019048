package org.teachercloud.recommendation.recommending;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.codes;
import static org.teachercloud.recommendation.testing.Answers.ids;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** Only what she may take, can read and can start now is recommended, and only to who signed in. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EligibleTest {

  @Inject Facts facts;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);

  @Test
  void prerequisitesComeBeforeWhatNeedsThem() {
    UUID taken = UUID.randomUUID();
    UUID basics = UUID.randomUUID();
    UUID advanced = UUID.randomUUID();
    facts.arrive(
        facts.published(advanced, Subject.LAW, basics),
        facts.published(basics, Subject.LAW),
        facts.published(taken, Subject.LAW));
    facts.arrive(facts.people(12, taken, advanced));
    facts.arrive(facts.enrolled(learner, taken));
    var before = askUntil(token, now -> codes(now, basics).contains("PREREQUISITE_OF"));
    assertFalse(ids(before).contains(advanced));

    facts.arrive(facts.enrolled(learner, basics), facts.completed(learner, basics));
    askUntil(token, now -> ids(now).contains(advanced) && !ids(now).contains(basics));
  }

  @Test
  void prerequisitesInACircleDoNotTrapTheAnswer() {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    UUID free = UUID.randomUUID();
    facts.arrive(
        facts.published(one, Subject.MUSIC, other),
        facts.published(other, Subject.MUSIC, one),
        facts.published(free, Subject.MUSIC),
        facts.profile(learner, Set.of(Subject.MUSIC), Set.of()));
    wellKnown(one, other, free);
    var answer = askUntil(token, now -> ids(now).contains(free));
    assertFalse(ids(answer).contains(one));
    assertFalse(ids(answer).contains(other));
  }

  @Test
  void whatAnInstitutionKeepsIsRecommendedToItsMembersOnly() {
    UUID inside = UUID.randomUUID();
    UUID outside = UUID.randomUUID();
    facts.arrive(
        facts.published(inside, Subject.ART, Scope.INSTITUTION, Set.of("zh"), List.of()),
        facts.published(outside, Subject.ART),
        facts.profile(learner, Set.of(Subject.ART), Set.of()));
    wellKnown(inside, outside);
    var answer = askUntil(token, now -> ids(now).contains(outside));
    assertFalse(ids(answer).contains(inside));
    String member = Tokens.of(learner, Set.of("ecnu"), Duration.ofMinutes(5));
    assertTrue(ids(askUntil(member, now -> ids(now).contains(outside))).contains(inside));
  }

  @Test
  void whatIsSharedIsRecommendedToWhomItReachesWhileItDoes() {
    UUID shared = UUID.randomUUID();
    UUID over = UUID.randomUUID();
    UUID toCome = UUID.randomUUID();
    UUID takenBack = UUID.randomUUID();
    UUID outside = UUID.randomUUID();
    Instant now = Instant.now();
    facts.arrive(
        facts.published(shared, Subject.ECONOMICS, Scope.INSTITUTION, Set.of("zh"), List.of()),
        facts.published(over, Subject.ECONOMICS, Scope.INSTITUTION, Set.of("zh"), List.of()),
        facts.published(toCome, Subject.ECONOMICS, Scope.INSTITUTION, Set.of("zh"), List.of()),
        facts.published(takenBack, Subject.ECONOMICS),
        facts.published(outside, Subject.ECONOMICS),
        facts.shared(shared, share("zhaotong-university", Instant.EPOCH, null)),
        facts.shared(over, share("zhaotong-university", Instant.EPOCH, now)),
        facts.shared(toCome, share("zhaotong-university", now.plusSeconds(3600), null)),
        facts.shared(takenBack),
        facts.profile(learner, Set.of(Subject.ECONOMICS), Set.of()));
    wellKnown(shared, over, toCome, takenBack, outside);
    String member = Tokens.of(learner, Set.of("zhaotong-university"), Duration.ofMinutes(5));
    var reached = ids(askUntil(member, answer -> ids(answer).contains(outside)));
    assertTrue(reached.contains(shared));
    assertFalse(reached.contains(over) || reached.contains(toCome) || reached.contains(takenBack));
    String other = Tokens.of(learner, Set.of("elsewhere"), Duration.ofMinutes(5));
    assertFalse(ids(askUntil(other, answer -> ids(answer).contains(outside))).contains(shared));
    facts.arrive(facts.shared(shared));
    askUntil(member, answer -> !ids(answer).contains(shared));
  }

  /** So many people take each that it is in the answer for its subject, whatever else is there. */
  private void wellKnown(UUID... resources) {
    Stream.of(resources).forEach(each -> facts.arrive(facts.people(30, each)));
  }

  private static Share share(String institution, Instant from, Instant until) {
    Set<Purpose> purposes = Set.of(Purpose.READ, Purpose.ENROL);
    return new Share(Share.Audience.INSTITUTION, institution, purposes, from, until);
  }

  @Test
  void onlyHerLanguagesAreRecommended() {
    UUID chinese = UUID.randomUUID();
    UUID english = UUID.randomUUID();
    facts.arrive(
        facts.published(chinese, Subject.LABOUR),
        facts.published(english, Subject.LABOUR, Scope.PUBLIC, Set.of("en"), List.of()),
        facts.profile(learner, Set.of(Subject.LABOUR), Set.of("en")));
    var answer = askUntil(token, now -> ids(now).contains(english));
    assertFalse(ids(answer).contains(chinese));
  }

  @Test
  void aNewcomerGetsWhatIsPopularInHerSubject() {
    UUID popular = UUID.randomUUID();
    UUID rare = UUID.randomUUID();
    UUID elsewhere = UUID.randomUUID();
    facts.arrive(
        facts.published(popular, Subject.GEOGRAPHY),
        facts.published(rare, Subject.GEOGRAPHY),
        facts.published(elsewhere, Subject.MEDICINE),
        facts.institution("ecnu", "华东师范大学", "East China Normal University"),
        facts.profile(learner, Set.of(Subject.GEOGRAPHY), Set.of()));
    facts.arrive(facts.people(15, popular));
    facts.arrive(facts.people(5, rare));
    facts.arrive(facts.people(15, elsewhere));
    var answer = askUntil(token, now -> codes(now, popular).contains("POPULAR_IN"));
    List<UUID> ids = ids(answer);
    assertEquals(popular, ids.getFirst());
    assertTrue(ids.indexOf(rare) < ids.indexOf(elsewhere));
    assertFalse(codes(answer, rare).contains("POPULAR_IN"));
    assertEquals(
        "East China Normal University", answer.getString("items[0].resource.institution.name.en"));
    assertEquals("co-enrollment-1", answer.getString("model"));
  }

  @Test
  void whoHasNotSignedInGetsNothing() {
    given().get("/api/v1/recommendations").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.forAnotherAudience(learner))
        .get("/api/v1/recommendations")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of(learner, Set.of(), Duration.ofMinutes(-5)))
        .get("/api/v1/recommendations")
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "51", "-1"})
  void aSizeOutOfBoundsIsRefused(String size) {
    var answer = given().auth().oauth2(token).get("/api/v1/recommendations?size=" + size);
    assertEquals(400, answer.statusCode());
    assertEquals("INVALID_INPUT", answer.jsonPath().getString("code"));
  }
}
