package org.teachercloud.recommendation.recommending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teachercloud.access.Caller;
import org.teachercloud.recommendation.aiming.Aims;
import org.teachercloud.recommendation.fairness.FairShare;
import org.teachercloud.recommendation.feedback.Feedback;
import org.teachercloud.recommendation.feedback.FeedbackKind;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.recommending.reasons.Causes;
import org.teachercloud.recommendation.recommending.reasons.Explain;
import org.teachercloud.recommendation.scoring.Model;
import org.teachercloud.recommendation.scoring.Scores;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.shelf.Stock;

/** Chooses what a learner may best take next. Prerequisites take the place of what needs them. */
@ApplicationScoped
public class Recommend {

  /** Candidates beyond the size asked for, as some stand for the same prerequisite. */
  private static final int SPARE = 40;

  @Inject Learners learners;
  @Inject Feedback feedback;
  @Inject Shelf shelf;
  @Inject Model model;
  @Inject FairShare fairShare;
  @Inject Arrangement arrangement;
  @Inject Explain explain;
  @Inject Aims aims;
  @Inject InstantSource clock;

  /**
   * The answer for the caller.
   *
   * @param size items at most
   * @param language of the reasons' texts
   */
  public RecommendationsView next(Caller caller, int size, String language) {
    return next(learners.of(caller.id()), caller, size, language);
  }

  /**
   * The answer for the caller, had she the given history. Where she has opted out, it only takes
   * away what she has from what everybody like her is told.
   */
  public RecommendationsView next(Learner hers, Caller caller, int size, String language) {
    Learner learner = hers.asRecommendedTo();
    Map<Integer, FeedbackKind> words = words(caller);
    Scores scores = scores(learner, words);
    Stock stock = shelf.stock();
    Eligibility eligibility =
        new Eligibility(
            stock, hers, caller.institutions(), words, new OtherForms(hers, shelf.works()));
    HerSubjects subjects = new HerSubjects(learner, stock.items());
    List<RecommendationsView.Recommendation> views = new ArrayList<>();
    int[] best = best(scores, eligibility, size + SPARE);
    List<Pick> picks =
        arrangement.of(
            picks(best, scores, eligibility, words.keySet(), size),
            new Arrangement.Asked(learner, scores, eligibility, subjects, size));
    int[] shown = picks.stream().mapToInt(pick -> pick.item().number()).toArray();
    Causes causes = new Causes(scores, shown, best);
    Explain.Answer answer =
        new Explain.Answer(learner, subjects, scores, causes, aims.openTo(learner), language);
    for (Pick pick : picks) {
      views.add(explain.view(pick, answer));
    }
    fairShare.shown(
        caller.id(),
        picks.stream().map(Pick::item).toList(),
        new FairShare.Range(stock.items(), number -> scoreOf(scores, number), eligibility::allows));
    return new RecommendationsView(
        views,
        scores.model(),
        learner.newestFactAt() == null ? clock.instant() : learner.newestFactAt());
  }

  /** What came to the shelf after the model is worth nothing yet. */
  private static double scoreOf(Scores scores, int number) {
    return number < scores.size() ? scores.of(number) : 0;
  }

  /**
   * How much everything is worth to the caller.
   *
   * @param learner as much of her as may be used
   */
  Scores scores(Learner learner, Caller caller) {
    return scores(learner, words(caller));
  }

  private Scores scores(Learner learner, Map<Integer, FeedbackKind> words) {
    return model.score(learner, learner.profile().optedOut() ? Set.of() : unwanted(words));
  }

  /** Her words by number of the item. */
  private Map<Integer, FeedbackKind> words(Caller caller) {
    Map<Integer, FeedbackKind> words = new HashMap<>();
    feedback
        .of(caller.id())
        .forEach(
            (resource, word) -> {
              Item item = shelf.itemOf(resource);
              if (item != null) {
                words.put(item.number(), word);
              }
            });
    return words;
  }

  private static Set<Integer> unwanted(Map<Integer, FeedbackKind> words) {
    Set<Integer> numbers = new HashSet<>();
    words.forEach(
        (number, word) -> {
          if (word == FeedbackKind.NOT_RELEVANT) {
            numbers.add(number);
          }
        });
    return numbers;
  }

  private static int[] best(Scores scores, Eligibility eligibility, int count) {
    BestFirst best = new BestFirst(count);
    for (int number = 0; number < scores.size(); number++) {
      double score = scores.of(number);
      if (score > 0) {
        best.offer(number, score, eligibility::allows);
      }
    }
    return best.sorted();
  }

  /** The best so many, and behind them some more from which one may be lifted. */
  private List<Pick> picks(
      int[] ranked, Scores scores, Eligibility eligibility, Set<Integer> named, int size) {
    double top = ranked.length == 0 ? 0 : scores.of(ranked[0]);
    Map<Integer, Pick> picks = new LinkedHashMap<>();
    Map<Integer, Pick> behind = new LinkedHashMap<>();
    for (int number : named) {
      Item item = shelf.item(number);
      if (number < scores.size() && eligibility.isSaved(item)) {
        pick(picks, item, top + Math.max(0, scores.of(number)), eligibility);
      }
    }
    for (int number : ranked) {
      if (picks.size() + behind.size() >= size + fairShare.reach()) {
        break;
      }
      if (picks.size() < size) {
        pick(picks, shelf.item(number), scores.of(number), eligibility);
      } else {
        pick(behind, shelf.item(number), scores.of(number), eligibility);
      }
    }
    behind.forEach(picks::putIfAbsent);
    return picks.values().stream()
        .sorted((one, other) -> Double.compare(other.score(), one.score()))
        .limit(size + fairShare.reach())
        .toList();
  }

  private static void pick(
      Map<Integer, Pick> picks, Item wanted, double score, Eligibility eligibility) {
    Item first = eligibility.firstTowards(wanted);
    if (first == null) {
      return;
    }
    Item leadsTo = first.number() == wanted.number() ? null : wanted;
    picks.merge(
        first.number(),
        new Pick(first, score, leadsTo, eligibility.isSaved(first), Pick.Apart.NOT),
        (earlier, later) ->
            earlier.leadsTo() != null
                ? earlier
                : new Pick(
                    first, earlier.score(), later.leadsTo(), earlier.saved(), Pick.Apart.NOT));
  }
}
