package org.teachercloud.enrollment.certifying.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.certifying.Holder;
import org.teachercloud.enrollment.profile.LearnerNames;
import org.teachercloud.enrollment.stating.LearningDraft;
import org.teachercloud.enrollment.stating.LearningStated;
import org.teachercloud.enrollment.stating.LearningUnited;

/** Issues by itself what a completion earns, in its transaction. */
@ApplicationScoped
class WhenCompleted {

  private final EarnedAwards earned;
  private final FollowItems followItems;
  private final LearnerNames names;

  WhenCompleted(EarnedAwards earned, FollowItems followItems, LearnerNames names) {
    this.earned = earned;
    this.followItems = followItems;
    this.names = names;
  }

  void follow(@Observes LearningStated stated) {
    Map<UUID, Set<UUID>> items = new LinkedHashMap<>();
    Set<UUID> all = new LinkedHashSet<>();
    for (LearningDraft draft : stated.drafts()) {
      UUID item =
          switch (draft.kind()) {
            case COURSE_COMPLETED -> draft.resource();
            case UNIT_COMPLETED -> draft.unit();
            case ENROLLED, UNIT_STARTED, UNIT_ATTEMPTED, WITHDREW -> null;
          };
      if (item != null) {
        items.computeIfAbsent(draft.learner(), learner -> new LinkedHashSet<>()).add(item);
        all.add(item);
      }
    }
    if (all.isEmpty() || earned.askingFor(all).isEmpty()) {
      return;
    }
    // Without a name there is nothing to print: she may claim it when she next signs in.
    items.forEach(
        (learner, met) ->
            names
                .of(learner)
                .ifPresent(name -> followItems.follow(new Holder(learner, name), met)));
  }

  /** Two accounts together may have earned what neither had alone. */
  void follow(@Observes LearningUnited united) {
    names
        .of(united.learner())
        .ifPresent(name -> followItems.follow(new Holder(united.learner(), name), united.items()));
  }
}
