package org.teachercloud.recommendation.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.recommendation.coaching.CoachingView.Named;
import org.teachercloud.recommendation.coaching.CoachingView.Part;
import org.teachercloud.recommendation.coaching.CoachingView.ProposalView;
import org.teachercloud.recommendation.coaching.CoachingView.State;
import org.teachercloud.recommendation.coaching.proposing.Proposal;
import org.teachercloud.recommendation.coaching.proposing.ProposalTable;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/** Coachings as those see them who are a part of them. */
@ApplicationScoped
class CoachingViews {

  private static final int PROPOSALS_SHOWN = 20;

  @Inject CoachingTable table;
  @Inject ProposalTable proposals;
  @Inject Shelf shelf;
  @Inject InstantSource clock;

  CoachingView.Page page(Caller caller, int cursor, int size) {
    Instant now = clock.instant();
    List<CoachingView> items = views(table.page(caller.id(), now, size, cursor), caller);
    int total = table.count(caller.id(), now);
    int next = cursor + items.size();
    return new CoachingView.Page(items, next < total ? Integer.toString(next) : null, total);
  }

  Optional<CoachingView> one(Caller caller, UUID id) {
    return table
        .find(caller.id(), id, clock.instant())
        .map(one -> views(List.of(one), caller).getFirst());
  }

  /** The teacher of a coaching in which the caller is the coach. */
  Optional<UUID> teacherOf(Caller caller, UUID id) {
    return table
        .find(caller.id(), id, clock.instant())
        .filter(one -> caller.id().equals(one.coach()))
        .map(Coaching::learner);
  }

  private List<CoachingView> views(List<Coaching> all, Caller caller) {
    List<UUID> ids = all.stream().map(Coaching::id).toList();
    Map<UUID, List<Proposal>> newest = proposals.newest(ids, PROPOSALS_SHOWN);
    return all.stream()
        .map(one -> view(one, caller, newest.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private CoachingView view(Coaching one, Caller caller, List<Proposal> made) {
    boolean hers = one.learner().equals(caller.id());
    boolean taken = one.coach() != null;
    return new CoachingView(
        one.id(),
        hers ? Part.TEACHER : Part.COACH,
        taken ? State.GOING_ON : State.INVITED,
        hers ? one.coachName() : one.learnerName(),
        one.code(),
        taken ? null : one.expiresAt(),
        one.since(),
        made.stream().map(this::view).toList());
  }

  private ProposalView view(Proposal one) {
    return new ProposalView(
        one.id(),
        one.kind(),
        named(one.resource()),
        one.insteadOf() == null ? null : named(one.insteadOf()),
        one.until(),
        one.words(),
        one.state(),
        one.madeAt());
  }

  private Named named(UUID resource) {
    Item item = shelf.itemOf(resource);
    return new Named(resource, item == null ? Map.of() : item.title());
  }
}
