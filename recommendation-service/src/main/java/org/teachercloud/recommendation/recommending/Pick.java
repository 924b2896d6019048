package org.teachercloud.recommendation.recommending;

import org.teachercloud.recommendation.fairness.Group;
import org.teachercloud.recommendation.shelf.Item;

/**
 * An item chosen for the answer.
 *
 * @param leadsTo what it is a prerequisite of, which it stands for; null where it stands for itself
 * @param saved whether she asked to keep it at hand
 * @param apart why it stands elsewhere than its score says; {@link Apart#NOT} where it does not
 */
public record Pick(Item item, double score, Item leadsTo, boolean saved, Apart apart) {

  /** Why something stands elsewhere than its score says. */
  public enum Apart {
    NOT,
    /** For the fair share of supported institutions. */
    SUPPORTED,
    /** For the fair share of small languages. */
    SMALL_LANGUAGE,
    /** As something new, so that it can become known. */
    NEW
  }

  Pick liftedFor(Group group) {
    Apart why = group == null ? Apart.NOT : Apart.valueOf(group.name());
    return new Pick(item, score, leadsTo, saved, why);
  }
}
