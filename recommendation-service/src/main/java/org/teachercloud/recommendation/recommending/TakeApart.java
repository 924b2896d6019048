package org.teachercloud.recommendation.recommending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.recommending.ContributionsView.Kind;
import org.teachercloud.recommendation.recommending.ContributionsView.Named;
import org.teachercloud.recommendation.recommending.ContributionsView.Part;
import org.teachercloud.recommendation.recommending.reasons.Explain;
import org.teachercloud.recommendation.scoring.Beside;
import org.teachercloud.recommendation.scoring.Contribution;
import org.teachercloud.recommendation.scoring.Scores;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/** Takes the score of one resource apart for whom it is meant. */
@ApplicationScoped
public class TakeApart {

  /** Parts that are named one by one. */
  private static final int NAMED = 20;

  @Inject Learners learners;
  @Inject Recommend recommend;
  @Inject Shelf shelf;

  /** What its score is made of; empty where the caller does not see the resource. */
  Optional<ContributionsView> of(Caller caller, UUID resource) {
    Item item = shelf.itemOf(resource);
    if (item == null || !item.isVisibleTo(caller.institutions())) {
      return Optional.empty();
    }
    Scores scores = recommend.scores(learners.of(caller.id()).asRecommendedTo(), caller);
    int number = item.number();
    List<Part> parts = new ArrayList<>();
    Rest rest = new Rest();
    for (Contribution each : scores.contributions(number)) {
      add(part(Kind.STEP, each.step().item(), each.amount(), Explain.mayBeTold(each)), parts, rest);
    }
    for (Beside each : scores.beside(number)) {
      Part part =
          each.kind() == Beside.Kind.NOT_RELEVANT
              ? part(
                  Kind.NOT_RELEVANT,
                  each.item(),
                  each.amount(),
                  each.together() >= Explain.FEWEST_PEOPLE)
              : new Part(Kind.valueOf(each.kind().name()), null, 1, each.amount());
      add(part, parts, rest);
    }
    parts.sort(Comparator.comparingDouble((Part part) -> Math.abs(part.amount())).reversed());
    while (parts.size() > NAMED) {
      rest.add(parts.removeLast());
    }
    if (rest.count > 0) {
      parts.add(new Part(Kind.OTHERS, null, rest.count, rest.amount));
    }
    return Optional.of(
        new ContributionsView(resource, scores.model(), scores.firstStage(number), parts));
  }

  /** What is summed up. */
  private static final class Rest {
    private int count;
    private double amount;

    void add(Part part) {
      count += part.count();
      amount += part.amount();
    }
  }

  private static void add(Part part, List<Part> parts, Rest rest) {
    if (part.kind() == Kind.OTHERS) {
      rest.add(part);
    } else {
      parts.add(part);
    }
  }

  private Part part(Kind kind, int from, double amount, boolean toBeTold) {
    Item item = shelf.item(from);
    return toBeTold && item != null && !item.title().isEmpty()
        ? new Part(kind, new Named(item.resource(), item.title()), 1, amount)
        : new Part(Kind.OTHERS, null, 1, amount);
  }
}
