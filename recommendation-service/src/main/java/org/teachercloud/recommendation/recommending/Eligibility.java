package org.teachercloud.recommendation.recommending;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.teachercloud.recommendation.feedback.FeedbackKind;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Stock;

/**
 * What may be recommended to one learner now, and what she has to do before something else. For one
 * answer, in one thread. Who can find and read an item is found out once for all items with the
 * same audience, as every item is asked for again and again.
 */
final class Eligibility {

  /** Longest chain of prerequisites that is followed. */
  private static final int DEEPEST = 10;

  private static final byte UNKNOWN = 0;
  private static final byte ALLOWED = 1;
  private static final byte NOT_ALLOWED = 2;

  private final Item[] items;
  private final int[] audiences;
  private final Item[] examples;
  private final boolean[] beginnings;
  private final Learner learner;
  private final Set<String> institutions;
  private final Map<Integer, FeedbackKind> words;
  private final byte[] byAudience;
  private final BitSet barred = new BitSet();
  private final OtherForms forms;

  /**
   * @param words hers, by number of the item
   */
  Eligibility(
      Stock stock,
      Learner learner,
      Set<String> institutions,
      Map<Integer, FeedbackKind> words,
      OtherForms forms) {
    items = stock.items();
    audiences = stock.audiences();
    examples = stock.examples();
    beginnings = stock.beginnings();
    this.learner = learner;
    this.institutions = institutions;
    this.words = words;
    this.forms = forms;
    byAudience = new byte[examples.length];
    learner.steps().forEach(step -> barred.set(step.item()));
    words.forEach(
        (number, word) -> {
          if (word == FeedbackKind.DISMISS || word == FeedbackKind.NOT_RELEVANT) {
            barred.set(number);
          }
        });
  }

  /**
   * Whether there is an item of that number, published, visible to her, in her languages, not taken
   * yet, in no other form either, and not refused.
   */
  boolean allows(int number) {
    return number < audiences.length
        && audiences[number] != Stock.ABSENT
        && isOneOf(audiences[number])
        && !barred.get(number)
        && !forms.include(number);
  }

  private boolean isOneOf(int audience) {
    if (byAudience[audience] == UNKNOWN) {
      Item example = examples[audience];
      boolean reached =
          example.isVisibleTo(institutions) && example.isReadableIn(learner.profile().languages());
      byAudience[audience] = reached ? ALLOWED : NOT_ALLOWED;
    }
    return byAudience[audience] == ALLOWED;
  }

  boolean isSaved(Item item) {
    return words.get(item.number()) == FeedbackKind.SAVE;
  }

  /**
   * What she can start now to get to an item: the item itself, or the first of what must be
   * completed earlier; null where something stands in between that she cannot start.
   */
  Item firstTowards(Item item) {
    return firstTowards(item, DEEPEST);
  }

  /** Whether she can start an item now, so that nothing has to be completed earlier. */
  boolean mayStart(int number) {
    return allows(number) && (beginnings[number] || firstTowards(items[number]) == items[number]);
  }

  private Item firstTowards(Item item, int depth) {
    if (depth == 0 || item == null || !allows(item.number())) {
      return null;
    }
    for (int number : item.prerequisites()) {
      if (forms.includeCompleted(number)) {
        continue;
      }
      Step step = barred.get(number) ? learner.stepWith(number) : null;
      if (step == null || !step.isCompleted()) {
        return step == null ? firstTowards(items[number], depth - 1) : null;
      }
    }
    return item;
  }
}
