package org.teachercloud.recommendation.mastering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.recommendation.mastering.factors.Factors;
import org.teachercloud.recommendation.mastering.factors.FactorsTable;
import org.teachercloud.recommendation.standards.Standards;

/** Says of each standard that she has tried how likely her next try is right, and by what. */
@ApplicationScoped
public class EstimateMastery {

  @Inject AttemptTable attempts;
  @Inject FactorsTable factors;
  @Inject Standards standards;
  @Inject MasteringConfig config;

  private static final class Sum {
    private int right;
    private int tries;
    private Instant lastAt = Instant.EPOCH;
    private final Set<Integer> items = new TreeSet<>();

    private Factors.Counted counted() {
      return new Factors.Counted(right, tries - right);
    }

    private void add(Tally one) {
      tries += one.tries();
      right += one.right();
      lastAt = one.lastAt().isAfter(lastAt) ? one.lastAt() : lastAt;
      items.add(one.item());
    }
  }

  /** A learner's by standard, by what serves standards now. */
  public Map<UUID, Mastery> of(UUID learner) {
    Map<UUID, Sum> sums = new TreeMap<>();
    Sum all = new Sum();
    for (Tally one : attempts.countsOf(learner)) {
      all.add(one);
      for (UUID standard : standards.servedBy(one.item()).of(one.unit())) {
        if (standards.standard(standard) != null) {
          sums.computeIfAbsent(standard, key -> new Sum()).add(one);
        }
      }
    }
    if (sums.isEmpty()) {
      return Map.of();
    }
    Factors learnt = factors.read();
    Map<UUID, Mastery> estimates = new TreeMap<>();
    Factors.Counted everything = all.counted();
    sums.forEach(
        (standard, sum) -> {
          double next = learnt.estimate(standard, sum.counted(), everything);
          estimates.put(standard, estimate(next, sum));
        });
    return estimates;
  }

  /** What the judgements of today rest on besides her tries, in one line. */
  public String thresholds() {
    return " %s %s %s".formatted(config.mastered(), config.weak(), config.leastTries());
  }

  private Mastery estimate(double next, Sum sum) {
    return new Mastery(
        judgement(next, sum.tries), next, sum.right, sum.tries, sum.lastAt, sum.items);
  }

  private Judgement judgement(double probability, int tries) {
    if (tries < config.leastTries()) {
      return Judgement.TOO_EARLY;
    }
    if (probability >= config.mastered()) {
      return Judgement.MASTERED;
    }
    return probability < config.weak() ? Judgement.WEAK : Judgement.GROWING;
  }
}
