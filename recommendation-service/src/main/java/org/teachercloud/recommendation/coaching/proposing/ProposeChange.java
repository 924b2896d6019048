package org.teachercloud.recommendation.coaching.proposing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.recommendation.coaching.Coaching;
import org.teachercloud.recommendation.coaching.CoachingLimits;
import org.teachercloud.recommendation.coaching.CoachingOutcome;
import org.teachercloud.recommendation.coaching.CoachingOutcome.Done;
import org.teachercloud.recommendation.coaching.CoachingOutcome.NotThere;
import org.teachercloud.recommendation.coaching.CoachingOutcome.PathOver;
import org.teachercloud.recommendation.coaching.CoachingOutcome.StepDoesNotFit;
import org.teachercloud.recommendation.coaching.CoachingOutcome.TooManyWaiting;
import org.teachercloud.recommendation.coaching.CoachingTable;
import org.teachercloud.recommendation.paths.CoachedPath;
import org.teachercloud.recommendation.paths.PathChanges;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/** A coach proposes something for the path of a teacher who has let her in. */
@ApplicationScoped
class ProposeChange {

  @Inject CoachingTable coachings;
  @Inject ProposalTable proposals;
  @Inject CoachedPath paths;
  @Inject PathChanges changes;
  @Inject Shelf shelf;
  @Inject CoachingLimits limits;
  @Inject InstantSource clock;

  /** Proposes it; it changes nothing before she accepts. */
  @Transactional
  CoachingOutcome propose(Caller coach, UUID id, ProposalRequest request) {
    Optional<Coaching> coaching =
        coachings
            .locked(coach.id(), id, clock.instant())
            .filter(one -> coach.id().equals(one.coach()));
    Item item = shelf.itemOf(request.resource());
    if (coaching.isEmpty() || item == null || !item.isVisibleTo(coach.institutions())) {
      return new NotThere();
    }
    UUID learner = coaching.get().learner();
    Optional<CoachedPath.Seen> path = paths.of(learner);
    if (path.isEmpty()) {
      return new PathOver();
    }
    if (!fits(request, path.get())) {
      return new StepDoesNotFit();
    }
    if (proposals.waiting(id) >= limits.waiting()) {
      return new TooManyWaiting();
    }
    Proposal proposal =
        new Proposal(
            UUID.randomUUID(),
            id,
            path.get().path(),
            request.kind(),
            request.resource(),
            request.insteadOf(),
            request.until(),
            request.words().strip(),
            Proposal.State.OPEN,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    proposals.insert(proposal);
    changes.announce(learner);
    return new Done(proposal.id());
  }

  private static boolean fits(ProposalRequest request, CoachedPath.Seen path) {
    boolean ahead = path.ahead().contains(request.resource());
    boolean there = ahead || path.behind().contains(request.resource());
    return switch (request.kind()) {
      case STEP -> !there;
      case SWAP -> !there && path.ahead().contains(request.insteadOf());
      case POSTPONE -> ahead;
    };
  }
}
