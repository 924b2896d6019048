package org.teachercloud.recommendation.coaching.proposing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.recommendation.coaching.CoachingOutcome;
import org.teachercloud.recommendation.coaching.CoachingOutcome.AlreadyDecided;
import org.teachercloud.recommendation.coaching.CoachingOutcome.Done;
import org.teachercloud.recommendation.coaching.CoachingOutcome.NotForHer;
import org.teachercloud.recommendation.coaching.CoachingOutcome.NotThere;
import org.teachercloud.recommendation.coaching.CoachingOutcome.PathOver;
import org.teachercloud.recommendation.coaching.CoachingTable;
import org.teachercloud.recommendation.paths.PathChanges;
import org.teachercloud.recommendation.paths.SteerPath;
import org.teachercloud.recommendation.planning.Choice;

/** The teacher decides what becomes of a proposal; only then it changes her path, or does not. */
@ApplicationScoped
class DecideProposal {

  @Inject CoachingTable coachings;
  @Inject ProposalTable proposals;
  @Inject SteerPath steerPath;
  @Inject PathChanges changes;
  @Inject InstantSource clock;

  /** Accepts it: her choices and its state are one commit. */
  @Transactional
  CoachingOutcome accept(Caller teacher, UUID coaching, UUID id) {
    Optional<Proposal> found = hers(teacher, coaching, id);
    if (found.isEmpty()) {
      return new NotThere();
    }
    Proposal proposal = found.get();
    if (proposal.state() != Proposal.State.OPEN) {
      return proposal.state() == Proposal.State.ACCEPTED ? new Done(id) : new AlreadyDecided();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return switch (steerPath.takeProposed(teacher, proposal.path(), choices(proposal, now))) {
      case SteerPath.Steered steered -> {
        proposals.decide(id, Proposal.State.ACCEPTED, now);
        yield new Done(id);
      }
      case SteerPath.OnNoPath onNoPath -> new PathOver();
      case SteerPath.NotThere notThere -> new NotForHer();
      case SteerPath.AlreadyDone done -> new NotForHer();
    };
  }

  /** Declines it; the coach sees that, and nothing else changes. */
  @Transactional
  CoachingOutcome decline(Caller teacher, UUID coaching, UUID id) {
    Optional<Proposal> found = hers(teacher, coaching, id);
    if (found.isEmpty()) {
      return new NotThere();
    }
    return switch (found.get().state()) {
      case DECLINED -> new Done(id);
      case ACCEPTED -> new AlreadyDecided();
      case OPEN -> {
        proposals.decide(id, Proposal.State.DECLINED, clock.instant());
        changes.announce(teacher.id());
        yield new Done(id);
      }
    };
  }

  private Optional<Proposal> hers(Caller teacher, UUID coaching, UUID id) {
    return coachings
        .locked(teacher.id(), coaching, clock.instant())
        .filter(one -> one.learner().equals(teacher.id()))
        .flatMap(one -> proposals.locked(one.id(), id));
  }

  private static List<Choice> choices(Proposal proposal, Instant now) {
    return switch (proposal.kind()) {
      case STEP -> List.of(choice(proposal.resource(), Choice.Kind.PINNED, null, now));
      case SWAP ->
          List.of(
              choice(proposal.insteadOf(), Choice.Kind.SWAPPED, null, now),
              choice(proposal.resource(), Choice.Kind.PINNED, null, now));
      case POSTPONE ->
          List.of(choice(proposal.resource(), Choice.Kind.POSTPONED, proposal.until(), now));
    };
  }

  private static Choice choice(UUID resource, Choice.Kind kind, LocalDate until, Instant now) {
    return new Choice(resource, kind, until, now, true);
  }
}
