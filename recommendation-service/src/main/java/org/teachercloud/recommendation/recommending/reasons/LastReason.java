package org.teachercloud.recommendation.recommending.reasons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.teachercloud.recommendation.history.Profile;
import org.teachercloud.recommendation.recommending.Pick;
import org.teachercloud.recommendation.recommending.RecommendationsView.Reason;
import org.teachercloud.recommendation.scoring.Contribution;
import org.teachercloud.recommendation.shelf.Item;

/** What can still be said of a pick for which nothing closer may be said; always true of it. */
@ApplicationScoped
class LastReason {

  /** From this share of a score on it is her steps that it rests on. */
  private static final double MOSTLY = 0.5;

  @Inject ReasonTexts texts;

  Reason of(Pick pick, Explain.Answer answer) {
    String language = answer.language();
    if (pick.saved()) {
      return reason(ReasonCode.SAVED, language);
    }
    if (restsOnHerSteps(pick.item().number(), answer)) {
      return reason(ReasonCode.FOLLOWS_YOURS, language);
    }
    String field = fieldOf(pick.item(), answer.learner().profile());
    if (field != null) {
      return reason(ReasonCode.FITS_YOU, language, texts.of(language, field));
    }
    int people = answer.scores().people(pick.item().number());
    if (people >= Explain.FEWEST_PEOPLE) {
      return reason(ReasonCode.TAKEN_BY, language, Integer.toString(people));
    }
    for (String each : pick.item().languages()) {
      if (answer.learner().profile().languages().contains(each)) {
        String name = Locale.forLanguageTag(each).getDisplayName(Locale.forLanguageTag(language));
        return reason(ReasonCode.IN_YOUR_LANGUAGE, language, name);
      }
    }
    return reason(ReasonCode.LITTLE_KNOWN, language);
  }

  private Reason reason(ReasonCode code, String language, String... arguments) {
    return new Reason(code, texts.of(language, code.name(), arguments), List.of());
  }

  private static boolean restsOnHerSteps(int item, Explain.Answer answer) {
    double steps =
        answer.scores().contributions(item).stream().mapToDouble(Contribution::amount).sum();
    return steps > 0 && steps >= MOSTLY * answer.scores().firstStage(item);
  }

  /** The key of the phase or stage that an item shares with her; null where it shares none. */
  static String fieldOf(Item item, Profile profile) {
    for (var phase : item.phases()) {
      if (profile.phases().contains(phase)) {
        return "PHASE." + phase;
      }
    }
    boolean hers = profile.stage() != null && item.stages().contains(profile.stage());
    return hers ? "STAGE." + profile.stage() : null;
  }
}
