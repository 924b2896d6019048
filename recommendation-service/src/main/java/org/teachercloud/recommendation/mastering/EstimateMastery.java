package org.teachercloud.recommendation.mastering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.recommendation.mastering.MasteryView.Judgement;
import org.teachercloud.recommendation.mastering.MasteryView.OfStandard;
import org.teachercloud.recommendation.standards.Standard;
import org.teachercloud.recommendation.standards.Standards;

/** Says of each standard that she has tried how likely her next try is right, and by what. */
@ApplicationScoped
class EstimateMastery {

  private static final double DIGITS = 1000;

  @Inject AttemptTable attempts;
  @Inject FactorsTable factors;
  @Inject Standards standards;
  @Inject MasteringConfig config;

  private static final class Tally {
    private int right;
    private int tries;
    private Instant lastAt = Instant.EPOCH;

    private void add(Attempt one) {
      tries++;
      right += one.success() ? 1 : 0;
      lastAt = one.at().isAfter(lastAt) ? one.at() : lastAt;
    }
  }

  /** A learner's, by what serves standards now. */
  MasteryView of(UUID learner, String language) {
    Factors learnt = factors.read();
    Map<UUID, Tally> tallies = new TreeMap<>();
    for (Attempt one : attempts.of(learner)) {
      for (UUID standard : standards.servedBy(one.item()).of(one.unit())) {
        tallies.computeIfAbsent(standard, key -> new Tally()).add(one);
      }
    }
    List<OfStandard> items = new ArrayList<>();
    tallies.forEach(
        (id, tally) -> {
          Standard standard = standards.standard(id);
          if (standard != null) {
            double next = learnt.estimate(id, tally.right, tally.tries - tally.right);
            items.add(of(standard, tally, Math.round(next * DIGITS) / DIGITS, language));
          }
        });
    items.sort(
        Comparator.comparingDouble(OfStandard::probability)
            .thenComparing(item -> item.standard().id()));
    return new MasteryView(items, config.mastered(), learnt.attempts());
  }

  private OfStandard of(Standard standard, Tally tally, double probability, String language) {
    Judgement judgement =
        tally.tries < config.leastTries()
            ? Judgement.TOO_EARLY
            : probability >= config.mastered() ? Judgement.MASTERED : Judgement.WEAK;
    LocalDate day = LocalDate.ofInstant(tally.lastAt, ZoneOffset.UTC);
    String reason =
        language.equals("zh")
            ? "%d 次中答对 %d 次，最近一次在 %s".formatted(tally.tries, tally.right, day)
            : "%d of %d right, last on %s".formatted(tally.right, tally.tries, day);
    return new OfStandard(
        standard, judgement, probability, tally.right, tally.tries, tally.lastAt, reason);
  }
}
