package org.teachercloud.recommendation.recommending;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.shelf.Item;

/** The subjects that are hers: she named them, or has taken something in them. */
public final class HerSubjects {

  private final Set<Subject> subjects = EnumSet.noneOf(Subject.class);

  /**
   * @param items by number
   */
  public HerSubjects(Learner learner, Item[] items) {
    subjects.addAll(learner.profile().subjects());
    for (Step step : learner.steps()) {
      Item item = step.item() < items.length ? items[step.item()] : null;
      if (item != null) {
        subjects.add(item.subject());
      }
    }
    subjects.remove(Subject.UNCLASSIFIED);
  }

  public boolean include(Subject subject) {
    return subjects.contains(subject);
  }

  /** All of them. */
  Set<Subject> all() {
    return Collections.unmodifiableSet(subjects);
  }
}
