package org.teachercloud.recommendation.recommending.reasons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.recommending.HerSubjects;
import org.teachercloud.recommendation.recommending.Pick;
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
import org.teachercloud.recommendation.standards.Alignment;
import org.teachercloud.recommendation.standards.Standard;
import org.teachercloud.recommendation.standards.Standards;

/**
 * Says why a pick is there, from what really moved its score. Nothing is said that rests on fewer
 * than {@link #FEWEST_PEOPLE} people, so that nobody's way can be read off a reason.
 */
@ApplicationScoped
public class Explain {

  /** People below which a reason keeps silent. */
  public static final int FEWEST_PEOPLE = 10;

  /** Of several steps that speak for something together, the loudest are named. */
  private static final int SEVERAL = 3;

  /** Popular is what has at least this share of the people of its subject's most taken item. */
  private static final double POPULAR_SHARE = 0.25;

  @Inject Shelf shelf;
  @Inject Institutions institutions;
  @Inject ReasonTexts texts;
  @Inject ModelWeights weights;
  @Inject InstantSource clock;
  @Inject Standards standards;
  @Inject LastReason lastReason;

  /**
   * What all recommendations of one answer have in common.
   *
   * @param open standards that she aims at and has not closed
   */
  public record Answer(
      Learner learner,
      HerSubjects subjects,
      Scores scores,
      Causes causes,
      Set<UUID> open,
      String language) {}

  public Recommendation view(Pick pick, Answer answer) {
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
        resource, Math.round(pick.score() * 1e6) / 1e6, pick.saved(), reasons(pick, answer));
  }

  private List<Reason> reasons(Pick pick, Answer answer) {
    List<Reason> reasons = new ArrayList<>(3);
    Item item = pick.item();
    Learner learner = answer.learner();
    Scores scores = answer.scores();
    String language = answer.language();
    if (pick.leadsTo() != null) {
      Item goal = pick.leadsTo();
      String text = texts.of(language, "PREREQUISITE_OF", goal.titleIn(language));
      reasons.add(new Reason(ReasonCode.PREREQUISITE_OF, text, because(goal)));
    }
    boolean standsForAnother = pick.leadsTo() != null && pick.score() != scores.of(item.number());
    if (!standsForAnother || pick.saved()) {
      addHerSteps(reasons, item, answer);
    }
    addStandard(reasons, item, answer);
    addPopular(reasons, item, learner, scores, language);
    if (reasons.isEmpty() && answer.subjects().include(item.subject())) {
      boolean fresh = item.isNew(clock.instant().minus(weights.newFor()));
      ReasonCode code = fresh ? ReasonCode.NEW_IN_SUBJECT : ReasonCode.IN_YOUR_SUBJECT;
      String subject = texts.of(language, "SUBJECT." + item.subject());
      reasons.add(new Reason(code, texts.of(language, code.name(), subject), List.of()));
    }
    if (reasons.isEmpty()) {
      reasons.add(lastReason.of(pick, answer));
    }
    addApart(reasons, pick, language);
    return reasons;
  }

  private void addApart(List<Reason> reasons, Pick pick, String language) {
    switch (pick.apart()) {
      case NOT -> {}
      case NEW ->
          reasons.addFirst(
              new Reason(
                  ReasonCode.EXPLORED, texts.of(language, ReasonCode.EXPLORED.name()), List.of()));
      case SUPPORTED, SMALL_LANGUAGE ->
          reasons.add(
              new Reason(
                  ReasonCode.FAIR_SHARE,
                  texts.of(language, "FAIR_SHARE." + pick.apart()),
                  List.of()));
    }
  }

  private void addStandard(List<Reason> reasons, Item item, Answer answer) {
    if (answer.open().isEmpty()) {
      return;
    }
    Alignment served = standards.servedBy(item.number());
    List<Standard> closed =
        answer.open().stream()
            .filter(id -> served.whole().contains(id) || served.parts().contains(id))
            .map(standards::standard)
            .filter(Objects::nonNull)
            .toList();
    if (!closed.isEmpty()) {
      String first = closed.getFirst().named(answer.language());
      String key = closed.size() == 1 ? "CLOSES_STANDARD" : "CLOSES_STANDARD.more";
      String text = texts.of(answer.language(), key, first, Integer.toString(closed.size() - 1));
      reasons.add(new Reason(ReasonCode.CLOSES_STANDARD, text, List.of()));
    }
  }

  /** Only a step without which the item would stand lower may be named, and only if it may be. */
  private void addHerSteps(List<Reason> reasons, Item item, Answer answer) {
    List<Contribution> contributions =
        answer.scores().contributions(item.number()).stream().filter(this::isNameable).toList();
    boolean onlyStep = contributions.size() == 1 && answer.learner().steps().size() == 1;
    Contribution cause =
        onlyStep ? contributions.getFirst() : answer.causes().of(item.number(), contributions);
    if (cause != null) {
      addStudied(reasons, cause.step(), answer.language());
      addPeople(reasons, item, cause, answer.language());
    } else if (contributions.size() > 1) {
      String text = texts.of(answer.language(), ReasonCode.BECAUSE_OF_SEVERAL.name());
      List<Because> several =
          contributions.stream()
              .limit(SEVERAL)
              .map(each -> shelf.item(each.step().item()))
              .flatMap(each -> because(each).stream())
              .toList();
      reasons.add(new Reason(ReasonCode.BECAUSE_OF_SEVERAL, text, several));
    }
  }

  private boolean isNameable(Contribution contribution) {
    Item item = shelf.item(contribution.step().item());
    return contribution.amount() > 0
        && item != null
        && !item.title().isEmpty()
        && mayBeTold(contribution);
  }

  /** Whether so many people stand behind a contribution, or none, that it may be told apart. */
  public static boolean mayBeTold(Contribution contribution) {
    return contribution.together() >= FEWEST_PEOPLE
        || contribution.fromSubject() >= contribution.fromPeople();
  }

  private void addStudied(List<Reason> reasons, Step step, String language) {
    if (step.isCompleted() || step.units() > 0) {
      Item item = shelf.item(step.item());
      String key = step.isCompleted() ? "COMPLETED_BECAUSE" : "COMPLETED_BECAUSE.units";
      String text = texts.of(language, key, item.titleIn(language));
      reasons.add(new Reason(ReasonCode.COMPLETED_BECAUSE, text, because(item)));
    }
  }

  private void addPeople(List<Reason> reasons, Item item, Contribution cause, String language) {
    if (cause.wentOn() >= FEWEST_PEOPLE) {
      Item from = shelf.item(cause.step().item());
      String text =
          texts.of(
              language,
              "PEOPLE_WENT_ON",
              Integer.toString(cause.wentOn()),
              from.titleIn(language),
              item.titleIn(language));
      reasons.add(new Reason(ReasonCode.PEOPLE_WENT_ON, text, because(from)));
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
    return LastReason.fieldOf(item, learner.profile());
  }

  private static List<Because> because(Item item) {
    return List.of(new Because(item.resource(), item.title()));
  }
}
