package org.teachercloud.recommendation.history.ways;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.access.SamePerson;
import org.teachercloud.access.persons.Receipts;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.LearningFact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UnitAttempted;
import org.teachercloud.delivery.inbox.FactHandler;
import org.teachercloud.recommendation.history.LearnerChanges;
import org.teachercloud.recommendation.mastering.Attempt;
import org.teachercloud.recommendation.mastering.AttemptTable;
import org.teachercloud.recommendation.shelf.Shelf;

/**
 * Keeps histories and has them counted, in the transaction of the inbox, a batch at a time. What is
 * heard of an account that went into another one is the other one's.
 */
@ApplicationScoped
class LearningFacts implements FactHandler {

  private static final Object COLLECTED = new Object();

  @Inject TransactionSynchronizationRegistry transaction;
  @Inject Shelf shelf;
  @Inject WayTable ways;
  @Inject UnitTable units;
  @Inject AttemptTable attempts;
  @Inject TakenCounter counter;
  @Inject LearnerChanges changes;
  @Inject Receipts receipts;
  @Inject SamePerson same;

  @Override
  public Topic topic() {
    return Topic.ENROLLMENT_LEARNING;
  }

  @Override
  public void apply(Fact fact) {
    collected().add((LearningFact) fact);
  }

  @Override
  public void endOfBatch() {
    List<LearningFact> facts = collected();
    if (facts.isEmpty()) {
      return;
    }
    Map<UUID, UUID> gone = same.ends(facts.stream().map(LearningFact::learner).distinct().toList());
    Function<LearningFact, UUID> learner =
        fact -> gone.getOrDefault(fact.learner(), fact.learner());
    Set<UUID> left = receipts.among(facts.stream().map(learner).distinct().toList());
    facts.removeIf(fact -> left.contains(learner.apply(fact)));
    if (facts.isEmpty()) {
      return;
    }
    Set<UUID> resources = new TreeSet<>();
    facts.forEach(fact -> resources.add(fact.resource()));
    Map<UUID, Integer> numbers = shelf.numbersOf(resources);
    Map<UUID, Set<Integer>> named = new TreeMap<>();
    for (LearningFact fact : facts) {
      named
          .computeIfAbsent(learner.apply(fact), hers -> new TreeSet<>())
          .add(numbers.get(fact.resource()));
    }
    Map<UUID, Way> read = ways.read(named);
    List<Taken> taken = new ArrayList<>();
    for (LearningFact fact : facts) {
      Taken first = read.get(learner.apply(fact)).apply(fact, numbers.get(fact.resource()));
      if (first != null) {
        taken.add(first);
      }
    }
    ways.write(read.values());
    units.write(facts, learner);
    attempts.write(
        facts.stream()
            .filter(UnitAttempted.class::isInstance)
            .map(UnitAttempted.class::cast)
            .map(one -> attempt(one, learner.apply(one), numbers.get(one.resource())))
            .toList());
    counter.count(taken);
    changes.announce(List.copyOf(named.keySet()), facts);
    facts.clear();
  }

  private static Attempt attempt(UnitAttempted one, UUID learner, int item) {
    return new Attempt(
        learner, one.attempt(), item, one.unit(), one.score(), one.success(), one.at());
  }

  @SuppressWarnings("unchecked")
  private List<LearningFact> collected() {
    Object present = transaction.getResource(COLLECTED);
    if (present == null) {
      present = new ArrayList<LearningFact>();
      transaction.putResource(COLLECTED, present);
    }
    return (List<LearningFact>) present;
  }
}
