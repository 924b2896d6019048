package org.teachercloud.recommendation.scoring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.scoring.Beside.Kind;
import org.teachercloud.recommendation.scoring.counting.Counts;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;

/** What is handed out of a counted score is all of it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AddsUpTest {

  @Inject Facts facts;
  @Inject Learners learners;
  @Inject CoEnrollment counts;
  @Inject Counts memory;
  @Inject Shelf shelf;

  private final List<UUID> items = Stream.generate(UUID::randomUUID).limit(6).toList();

  @Test
  void stepsRefusalsProfileAndPopularityAreTheWholeScore() {
    UUID person = UUID.randomUUID();
    items.forEach(item -> facts.arrive(facts.published(item, Subject.LAW)));
    facts.arrive(facts.people(14, items.get(0), items.get(1), items.get(2), items.get(3)));
    facts.arrive(facts.people(11, items.get(4), items.get(2)));
    facts.arrive(
        facts.profile(person, Set.of(Subject.LAW), Set.of()),
        facts.enrolled(person, items.get(0)),
        facts.completed(person, items.get(0)),
        facts.enrolled(person, items.get(1)));
    await()
        .until(
            () ->
                items.stream().allMatch(item -> shelf.itemOf(item) != null)
                    && learners.of(person).steps().size() == 2
                    && memory.after(number(4)).people(number(2)) == 11);

    Judgement scores = counts.score(learners.of(person), Set.of(number(4)));

    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (UUID item : items) {
      int number = shelf.itemOf(item).number();
      List<Beside> beside = scores.beside(number);
      double sum = beside.stream().mapToDouble(Beside::amount).sum();
      sum += scores.contributions(number).stream().mapToDouble(Contribution::amount).sum();
      assertEquals(scores.of(number), sum, 1e-6 * Math.abs(sum), "item " + number);
      beside.forEach(each -> kinds.add(each.kind()));
    }
    assertEquals(EnumSet.allOf(Kind.class), kinds);
    assertEquals(2, scores.contributions(number(2)).size());
    assertTrue(scores.beside(number(2)).getFirst().amount() < 0, "a refusal takes away");
  }

  private int number(int item) {
    return shelf.itemOf(items.get(item)).number();
  }
}
