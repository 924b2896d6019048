package org.teachercloud.recommendation.mastering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.teachercloud.contracts.ProgrammeZone;
import org.teachercloud.recommendation.mastering.MasteryView.OfStandard;
import org.teachercloud.recommendation.mastering.factors.FactorsTable;
import org.teachercloud.recommendation.standards.Standards;

/** What a learner's tries say, in her language. */
@ApplicationScoped
class ShowMastery {

  private static final double DIGITS = 1000;

  @Inject EstimateMastery estimate;
  @Inject FactorsTable factors;
  @Inject Standards standards;
  @Inject MasteringConfig config;

  MasteryView of(UUID learner, String language) {
    List<OfStandard> items = new ArrayList<>();
    estimate.of(learner).forEach((id, one) -> items.add(shown(id, one, language)));
    items.sort(
        Comparator.comparingDouble(OfStandard::probability)
            .thenComparing(item -> item.standard().id()));
    return new MasteryView(items, config.mastered(), config.weak(), factors.read().attempts());
  }

  private OfStandard shown(UUID id, Mastery one, String language) {
    LocalDate day = LocalDate.ofInstant(one.lastAt(), ProgrammeZone.ZONE);
    String reason =
        language.equals("zh")
            ? "%d 次中答对 %d 次，最近一次在 %s".formatted(one.tries(), one.right(), day)
            : "%d of %d right, last on %s".formatted(one.right(), one.tries(), day);
    return new OfStandard(
        standards.standard(id),
        one.judgement(),
        Math.round(one.probability() * DIGITS) / DIGITS,
        one.right(),
        one.tries(),
        one.lastAt(),
        reason);
  }
}
