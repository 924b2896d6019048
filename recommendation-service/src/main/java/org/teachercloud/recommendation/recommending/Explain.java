package org.teachercloud.recommendation.recommending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.recommending.RecommendationsView.Because;
import org.teachercloud.recommendation.recommending.RecommendationsView.Institution;
import org.teachercloud.recommendation.recommending.RecommendationsView.Reason;
import org.teachercloud.recommendation.recommending.RecommendationsView.Recommendation;
import org.teachercloud.recommendation.recommending.RecommendationsView.Resource;
import org.teachercloud.recommendation.scoring.Contribution;
import org.teachercloud.recommendation.scoring.ModelWeights;
import org.teachercloud.recommendation.scoring.Scores;
import org.teachercloud.recommendation.shelf.Institutions;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/**
 * Says why a pick is there, from what really moved its score. Nothing is said that rests on fewer
 * than {@link #FEWEST_PEOPLE} people, so that nobody's way can be read off a reason.
 */
@ApplicationScoped
public class Explain {

  /** People below which a reason keeps silent. */
  static final int FEWEST_PEOPLE = 10;

  /** Popular is what has at least this share of the people of its subject's most taken item. */
  private static final double POPULAR_SHARE = 0.25;

  @Inject Shelf shelf;
  @Inject Institutions institutions;
  @Inject ReasonTexts texts;
  @Inject ModelWeights weights;
  @Inject InstantSource clock;

  Recommendation view(Pick pick, Learner learner, Scores scores, String language) {
    Item item = pick.item();
    Resource resource =
        new Resource(
            item.resource(),
            item.kind(),
            item.title(),
            new Institution(item.institution(), institutions.nameOf(item.institution())),
            item.subject(),
            item.minutes(),
            item.languages());
    return new Recommendation(
        resource,
        Math.round(pick.score() * 1e6) / 1e6,
        pick.saved(),
        reasons(pick, learner, scores, language));
  }

  private List<Reason> reasons(Pick pick, Learner learner, Scores scores, String language) {
    List<Reason> reasons = new ArrayList<>(3);
    Item item = pick.item();
    if (pick.leadsTo() != null) {
      Item goal = pick.leadsTo();
      String text = texts.of(language, "PREREQUISITE_OF", goal.titleIn(language));
      reasons.add(new Reason(ReasonCode.PREREQUISITE_OF, text, because(goal)));
    }
    List<Contribution> contributions = scores.contributions(item.number());
    addStudied(reasons, contributions, language);
    addPeople(reasons, item, contributions, language);
    addPopular(reasons, item, learner, scores, language);
    boolean hers = isHers(item.subject(), learner);
    if (hers && reasons.isEmpty()) {
      boolean fresh = item.isNew(clock.instant().minus(weights.newFor()));
      ReasonCode code = fresh ? ReasonCode.NEW_IN_SUBJECT : ReasonCode.IN_YOUR_SUBJECT;
      String subject = texts.of(language, "SUBJECT." + item.subject());
      reasons.add(new Reason(code, texts.of(language, code.name(), subject), List.of()));
    }
    return reasons;
  }

  /** Only the loudest step may speak here, and only of what it may name. */
  private void addStudied(List<Reason> reasons, List<Contribution> contributions, String language) {
    if (contributions.isEmpty()) {
      return;
    }
    Contribution loudest = contributions.getFirst();
    Step step = loudest.step();
    Item item = shelf.item(step.item());
    boolean nameable =
        loudest.together() >= FEWEST_PEOPLE || loudest.fromSubject() >= loudest.fromPeople();
    if (item == null || item.title().isEmpty() || !nameable) {
      return;
    }
    if (step.isCompleted() || step.units() > 0) {
      String key = step.isCompleted() ? "COMPLETED_BECAUSE" : "COMPLETED_BECAUSE.units";
      String text = texts.of(language, key, item.titleIn(language));
      reasons.add(new Reason(ReasonCode.COMPLETED_BECAUSE, text, because(item)));
    }
  }

  private void addPeople(
      List<Reason> reasons, Item item, List<Contribution> contributions, String language) {
    for (Contribution each : contributions) {
      Item from = shelf.item(each.step().item());
      if (each.wentOn() >= FEWEST_PEOPLE && from != null && !from.title().isEmpty()) {
        String text =
            texts.of(
                language,
                "PEOPLE_WENT_ON",
                Integer.toString(each.wentOn()),
                from.titleIn(language),
                item.titleIn(language));
        reasons.add(new Reason(ReasonCode.PEOPLE_WENT_ON, text, because(from)));
        return;
      }
    }
  }

  private void addPopular(
      List<Reason> reasons, Item item, Learner learner, Scores scores, String language) {
    int people = scores.people(item.number());
    boolean popular =
        people >= FEWEST_PEOPLE && people >= POPULAR_SHARE * scores.mostPeopleIn(item.subject());
    String field = popular ? fieldOfHers(item, learner) : null;
    if (field != null) {
      String text =
          texts.of(language, "POPULAR_IN", texts.of(language, field), Integer.toString(people));
      reasons.add(new Reason(ReasonCode.POPULAR_IN, text, List.of()));
    }
  }

  /** The key of the subject, phase or stage that the item shares with her; else its subject. */
  private static String fieldOfHers(Item item, Learner learner) {
    if (item.subject() != Subject.UNCLASSIFIED) {
      return "SUBJECT." + item.subject();
    }
    for (var phase : item.phases()) {
      if (learner.profile().phases().contains(phase)) {
        return "PHASE." + phase;
      }
    }
    return item.stages().contains(learner.profile().stage())
        ? "STAGE." + learner.profile().stage()
        : null;
  }

  private boolean isHers(Subject subject, Learner learner) {
    if (subject == Subject.UNCLASSIFIED) {
      return false;
    }
    if (learner.profile().subjects().contains(subject)) {
      return true;
    }
    return learner.steps().stream()
        .map(step -> shelf.item(step.item()))
        .anyMatch(item -> item != null && item.subject() == subject);
  }

  private static List<Because> because(Item item) {
    return List.of(new Because(item.resource(), item.title()));
  }
}
