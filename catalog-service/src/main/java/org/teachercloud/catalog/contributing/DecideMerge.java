package org.teachercloud.catalog.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.contributing.MergeOutcome.Done;
import org.teachercloud.catalog.contributing.MergeOutcome.DraftInReview;
import org.teachercloud.catalog.contributing.MergeOutcome.NotThere;
import org.teachercloud.catalog.contributing.MergeOutcome.NothingSaid;
import org.teachercloud.catalog.contributing.MergeOutcome.OtherSideDecides;
import org.teachercloud.catalog.contributing.MergeOutcome.SourceGone;
import org.teachercloud.catalog.contributing.MergeOutcome.WrongState;
import org.teachercloud.catalog.describing.Authors;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.NextDrafts;

/** The owner of a source says what becomes of a proposal. Nothing is published by that. */
@ApplicationScoped
class DecideMerge {

  @Inject MergeProposals proposals;
  @Inject Resources resources;
  @Inject NextDrafts drafts;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;

  /** Takes it up: the next version, begun by this where nobody has, is going to bring it. */
  @Transactional(Transactional.TxType.MANDATORY)
  MergeOutcome accept(Caller caller, UUID id, MergeRequest request) {
    return decided(
        caller,
        id,
        request,
        pending ->
            switch (pending.proposal().state) {
              case ACCEPTED -> new Done(id);
              case TAKEN_BACK, DECLINED, MERGED -> new WrongState(pending.proposal().state);
              case OPEN -> accepted(caller, pending);
            });
  }

  /** Declines it, also after having taken it up. */
  @Transactional(Transactional.TxType.MANDATORY)
  MergeOutcome decline(Caller caller, UUID id, MergeRequest request) {
    return decided(
        caller,
        id,
        request,
        pending ->
            switch (pending.proposal().state) {
              case DECLINED -> new Done(id);
              case TAKEN_BACK, MERGED -> new WrongState(pending.proposal().state);
              case OPEN, ACCEPTED -> {
                pending
                    .proposal()
                    .decide(MergeProposal.State.DECLINED, pending.said(), caller.id(), now());
                audit.note(caller, "MERGE_DECLINED", id.toString());
                yield new Done(id);
              }
            });
  }

  /** A proposal with its source, both locked, and what the owner says. */
  private record Pending(MergeProposal proposal, Resource source, Text said) {}

  private MergeOutcome decided(
      Caller caller, UUID id, MergeRequest request, Function<Pending, MergeOutcome> step) {
    MergeProposal proposal = proposals.findById(id);
    Optional<Resource> source =
        proposal == null
            ? Optional.empty()
            : resources
                .lock(proposal.source)
                .filter(one -> Visibility.writesFor(caller, one.institution()));
    if (source.isEmpty()) {
      return new NotThere();
    }
    if (caller.belongsTo(proposal.institution)) {
      return new OtherSideDecides();
    }
    if (request.said() == null) {
      return new NothingSaid();
    }
    proposals.getEntityManager().refresh(proposal);
    return step.apply(new Pending(proposal, source.get(), request.said()));
  }

  private MergeOutcome accepted(Caller caller, Pending pending) {
    Resource source = pending.source();
    if (source.state() != ResourceState.PUBLISHED) {
      return new SourceGone();
    }
    Optional<Resource> draft = drafts.find(source.id());
    if (draft.filter(one -> one.state() == ResourceState.IN_REVIEW).isPresent()) {
      return new DraftInReview();
    }
    if (draft.isEmpty()) {
      drafts.save(
          source
              .rewritten(
                  source.description().changing(pending.proposal().words()),
                  Authors.beginning(caller.id()))
              .begunAt(now()));
    }
    pending.proposal().decide(MergeProposal.State.ACCEPTED, pending.said(), caller.id(), now());
    audit.note(caller, "MERGE_ACCEPTED", pending.proposal().id.toString());
    return new Done(pending.proposal().id);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
