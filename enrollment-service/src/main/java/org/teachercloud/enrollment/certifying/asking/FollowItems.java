package org.teachercloud.enrollment.certifying.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.teachercloud.enrollment.awards.Awards;
import org.teachercloud.enrollment.certifying.Holder;
import org.teachercloud.enrollment.certifying.IssueCertificate;

/** Issues what follows from items that a learner has met: units stack into awards, these too. */
@ApplicationScoped
class FollowItems {

  private final Awards awards;
  private final EarnedAwards earned;
  private final IssueCertificate issueCertificate;
  private final InstantSource clock;

  FollowItems(
      Awards awards, EarnedAwards earned, IssueCertificate issueCertificate, InstantSource clock) {
    this.awards = awards;
    this.earned = earned;
    this.issueCertificate = issueCertificate;
    this.clock = clock;
  }

  /** The learner must be held, so that what she has met does not change meanwhile. */
  @Transactional(Transactional.TxType.MANDATORY)
  void follow(Holder holder, Collection<UUID> items) {
    Deque<Collection<UUID>> waiting = new ArrayDeque<>(List.of(items));
    while (!waiting.isEmpty()) {
      List<UUID> asking = earned.askingFor(waiting.pop());
      if (asking.isEmpty()) {
        continue;
      }
      for (EarnedAwards.Due due : earned.due(holder.learner(), asking, clock.instant())) {
        if (!due.revoked()) {
          issueCertificate.issue(holder, awards.findById(due.award()), null);
          waiting.add(List.of(due.award()));
        }
      }
    }
  }
}
