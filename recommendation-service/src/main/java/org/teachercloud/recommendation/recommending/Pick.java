package org.teachercloud.recommendation.recommending;

import org.teachercloud.recommendation.fairness.Group;
import org.teachercloud.recommendation.shelf.Item;

/**
 * An item chosen for the answer.
 *
 * @param leadsTo what it is a prerequisite of, which it stands for; null where it stands for itself
 * @param saved whether she asked to keep it at hand
 * @param lifted the group for whose fair share it stands higher than its score says; null for none
 */
record Pick(Item item, double score, Item leadsTo, boolean saved, Group lifted) {

  Pick liftedFor(Group group) {
    return new Pick(item, score, leadsTo, saved, group);
  }
}
