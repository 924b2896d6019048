package org.teachercloud.recommendation.recommending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.teachercloud.recommendation.testing.Answers.ask;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.ids;
import static org.teachercloud.recommendation.testing.Works.made;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ResourcePublished.Derivation;
import org.teachercloud.contracts.ResourcePublished.Origin;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** What somebody has done does not come back to her in another form. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OtherFormsTest {

  private static final Subject SUBJECT = Subject.EARLY_CHILDHOOD;

  @Inject Facts facts;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);
  private final UUID source = UUID.randomUUID();
  private final UUID translation = UUID.randomUUID();
  private final UUID localisation = UUID.randomUUID();
  private final UUID extract = UUID.randomUUID();
  private final UUID remix = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  /** A translation, one of it for other schools, a part of the source, and something new. */
  @BeforeEach
  void publish() {
    facts.arrive(
        made(facts, translation, new Origin(source, Derivation.TRANSLATE), SUBJECT),
        made(facts, localisation, new Origin(translation, Derivation.LOCALISE), SUBJECT),
        made(facts, extract, new Origin(source, Derivation.EXTRACT), SUBJECT),
        made(facts, remix, new Origin(source, Derivation.REMIX), SUBJECT),
        facts.published(source, SUBJECT),
        facts.published(other, SUBJECT),
        facts.profile(learner, Set.of(SUBJECT), Set.of()));
    all().forEach(each -> facts.arrive(facts.people(30, each)));
    askUntil(token, now -> ids(now).containsAll(all()));
  }

  @Test
  void whoHasDoneTheSourceIsNotRecommendedItsFormsButWhatIsNew() {
    complete(source);
    assertEquals(Set.of(remix, other), recommended());
  }

  @Test
  void whoHasDoneATranslationIsRecommendedNeitherItsSourceNorWhatWasMadeOfEither() {
    complete(localisation);
    assertEquals(Set.of(remix, other), recommended());
  }

  @Test
  void whoHasDoneAPartIsStillRecommendedTheWhole() {
    complete(extract);
    assertEquals(Set.of(source, translation, localisation, remix, other), recommended());
  }

  @Test
  void whoIsAboutOneFormIsNotRecommendedAnotherUntilSheGivesItUp() {
    facts.arrive(facts.enrolled(learner, translation));
    askUntil(token, now -> !ids(now).contains(translation));
    assertEquals(Set.of(remix, other), recommended());
    facts.arrive(facts.withdrew(learner, translation));
    askUntil(token, now -> ids(now).contains(source));
    assertEquals(Set.of(source, localisation, extract, remix, other), recommended());
  }

  @Test
  void aNextVersionOfWhatSheCompletedIsNotRecommended() {
    complete(other);
    facts.arrive(facts.published(other, SUBJECT));
    facts.arrive(facts.people(30, other));
    assertEquals(Set.of(source, translation, localisation, extract, remix), recommended());
  }

  @Test
  void aPrerequisiteThatSheHasCompletedInAnotherFormStandsInNoWay() {
    UUID advanced = UUID.randomUUID();
    facts.arrive(facts.published(advanced, SUBJECT, source));
    facts.arrive(facts.people(30, advanced));
    complete(translation);
    askUntil(token, now -> ids(now).contains(advanced));
  }

  private void complete(UUID resource) {
    facts.arrive(facts.enrolled(learner, resource), facts.completed(learner, resource));
    askUntil(token, now -> !ids(now).contains(resource));
  }

  private Set<UUID> recommended() {
    Set<UUID> recommended = new HashSet<>(ids(ask(token, 50)));
    recommended.retainAll(all());
    return recommended;
  }

  private List<UUID> all() {
    return Stream.of(source, translation, localisation, extract, remix, other).toList();
  }
}
