package org.teachercloud.recommendation.recommending;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.recommendation.feedback.FeedbackKind;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.shelf.Item;

/**
 * What may be recommended to one learner now, and what she has to do before something else. For one
 * answer, in one thread: what was found out of an item is kept, as it is asked for again and again.
 */
final class Eligibility {

  /** Longest chain of prerequisites that is followed. */
  private static final int DEEPEST = 10;

  private static final byte UNKNOWN = 0;
  private static final byte ALLOWED = 1;
  private static final byte NOT_ALLOWED = 2;

  private final Item[] items;
  private final Learner learner;
  private final Set<String> institutions;
  private final Map<UUID, FeedbackKind> words;
  private final OtherForms forms;
  private final byte[] known;

  /**
   * @param items by number
   */
  Eligibility(
      Item[] items,
      Learner learner,
      Set<String> institutions,
      Map<UUID, FeedbackKind> words,
      OtherForms forms) {
    this.items = items;
    this.learner = learner;
    this.institutions = institutions;
    this.words = words;
    this.forms = forms;
    known = new byte[items.length];
  }

  /**
   * Whether there is an item of that number, published, visible to her, in her languages, not taken
   * yet, in no other form either, and not refused.
   */
  boolean allows(int number) {
    if (number >= known.length) {
      return false;
    }
    if (known[number] == UNKNOWN) {
      known[number] = judged(items[number]) ? ALLOWED : NOT_ALLOWED;
    }
    return known[number] == ALLOWED;
  }

  private boolean judged(Item item) {
    return item != null
        && item.isVisibleTo(institutions)
        && item.isReadableIn(learner.profile().languages())
        && learner.stepWith(item.number()) == null
        && !forms.include(item.number())
        && !isRefused(item);
  }

  boolean isSaved(Item item) {
    return words.get(item.resource()) == FeedbackKind.SAVE;
  }

  private boolean isRefused(Item item) {
    if (words.isEmpty()) {
      return false;
    }
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
    if (depth == 0 || item == null || !allows(item.number())) {
      return null;
    }
    for (int number : item.prerequisites()) {
      if (forms.includeCompleted(number)) {
        continue;
      }
      Step step = learner.stepWith(number);
      if (step == null || !step.isCompleted()) {
        return step == null ? firstTowards(items[number], depth - 1) : null;
      }
    }
    return item;
  }
}
