package org.teachercloud.recommendation.recommending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.teachercloud.recommendation.exploring.Explore;
import org.teachercloud.recommendation.fairness.FairShare;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.scoring.Scores;
import org.teachercloud.recommendation.shelf.Item;

/** Of what she may best take next, what is shown and where: fairly, and now and then new. */
@ApplicationScoped
class Arrangement {

  @Inject FairShare fairShare;
  @Inject Explore explore;

  /** For whom a list is. */
  public record Asked(
      Learner learner, Scores scores, Eligibility eligibility, HerSubjects subjects, int size) {}

  /**
   * The list.
   *
   * @param picks the best first, and some more than asked for
   */
  List<Pick> of(List<Pick> picks, Asked asked) {
    List<FairShare.Candidate> candidates = new ArrayList<>(picks.size());
    for (Pick pick : picks) {
      boolean kept =
          pick.saved() || (pick.leadsTo() != null && asked.eligibility().isSaved(pick.leadsTo()));
      candidates.add(new FairShare.Candidate(pick.item(), pick.score(), kept));
    }
    List<Pick> list =
        fairShare.arrange(candidates, asked.size()).stream()
            .map(placed -> picks.get(placed.candidate()).liftedFor(placed.lifted()))
            .collect(Collectors.toCollection(ArrayList::new));
    explore(list, asked);
    return list;
  }

  /** Something new takes the place of one pick, and what follows moves down. */
  private void explore(List<Pick> list, Asked asked) {
    int place = explore.place();
    if (asked.size() <= place || list.size() < place) {
      return;
    }
    Explore.Choice choice =
        explore.choose(
            asked.learner(),
            asked.subjects().all(),
            asked.scores()::people,
            asked.eligibility()::mayStart);
    if (choice == null || isAmong(list, choice.item())) {
      return;
    }
    double score = asked.scores().of(choice.item().number());
    list.add(place, new Pick(choice.item(), score, null, false, Pick.Apart.NEW));
    if (list.size() > asked.size()) {
      list.removeLast();
    }
    explore.shown(asked.learner(), choice, place + 1);
  }

  private static boolean isAmong(List<Pick> list, Item item) {
    return list.stream().anyMatch(pick -> pick.item().number() == item.number());
  }
}
