package org.teachercloud.recommendation.recommending;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.recommendation.feedback.FeedbackKind;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/** What may be recommended to one learner now, and what she has to do before something else. */
final class Eligibility {

  /** Longest chain of prerequisites that is followed. */
  private static final int DEEPEST = 10;

  private final Shelf shelf;
  private final Learner learner;
  private final Set<String> institutions;
  private final Map<UUID, FeedbackKind> words;

  Eligibility(
      Shelf shelf, Learner learner, Set<String> institutions, Map<UUID, FeedbackKind> words) {
    this.shelf = shelf;
    this.learner = learner;
    this.institutions = institutions;
    this.words = words;
  }

  /** Published, visible to her, in her languages, not taken yet and not refused. */
  boolean allows(Item item) {
    return item != null
        && item.isVisibleTo(institutions)
        && item.isReadableIn(learner.profile().languages())
        && learner.stepWith(item.number()) == null
        && !isRefused(item);
  }

  boolean isSaved(Item item) {
    return words.get(item.resource()) == FeedbackKind.SAVE;
  }

  private boolean isRefused(Item item) {
    FeedbackKind word = words.get(item.resource());
    return word == FeedbackKind.DISMISS || word == FeedbackKind.NOT_RELEVANT;
  }

  /**
   * What she can start now to get to an item: the item itself, or the first of what must be
   * completed earlier; null where something stands in between that she cannot start.
   */
  Item firstTowards(Item item) {
    return firstTowards(item, DEEPEST);
  }

  private Item firstTowards(Item item, int depth) {
    if (depth == 0 || !allows(item)) {
      return null;
    }
    for (int number : item.prerequisites()) {
      Step step = learner.stepWith(number);
      if (step == null || !step.isCompleted()) {
        return step == null ? firstTowards(shelf.item(number), depth - 1) : null;
      }
    }
    return item;
  }
}
