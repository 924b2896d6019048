package org.teachercloud.recommendation.history;

import java.util.List;
import java.util.UUID;

/** Wants to know, in every replica, when what is known of learners has changed. */
public interface LearnerWatcher {

  /** Called after the commit; questions about these learners find the new state. */
  void changed(List<UUID> learners, List<Happening> happenings);
}
