package org.teachercloud.recommendation.recommending;

import java.util.BitSet;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.shelf.Works;

/** What a learner has completed, or is about, in another form: as a translation, say. */
final class OtherForms {

  private final BitSet hers = new BitSet();
  private final BitSet completed = new BitSet();

  OtherForms(Learner learner, Works works) {
    for (Step step : learner.steps()) {
      if (step.state() != Step.State.WITHDRAWN) {
        for (int item : works.doneWith(step.item())) {
          hers.set(item);
          if (step.isCompleted()) {
            completed.set(item);
          }
        }
      }
    }
  }

  /** Whether she has an item in another form, completed or not. */
  boolean include(int item) {
    return hers.get(item);
  }

  /** Whether she has completed an item in another form. */
  boolean includeCompleted(int item) {
    return completed.get(item);
  }
}
