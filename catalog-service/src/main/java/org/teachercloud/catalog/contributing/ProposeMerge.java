package org.teachercloud.catalog.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.adapting.Adaptations;
import org.teachercloud.catalog.contributing.MergeOutcome.AlreadyProposed;
import org.teachercloud.catalog.contributing.MergeOutcome.Done;
import org.teachercloud.catalog.contributing.MergeOutcome.NoSource;
import org.teachercloud.catalog.contributing.MergeOutcome.NotPublished;
import org.teachercloud.catalog.contributing.MergeOutcome.NotThere;
import org.teachercloud.catalog.contributing.MergeOutcome.NothingSaid;
import org.teachercloud.catalog.contributing.MergeOutcome.OneInstitution;
import org.teachercloud.catalog.contributing.MergeOutcome.SourceGone;
import org.teachercloud.catalog.contributing.MergeOutcome.WrongState;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.VisibleResources;

/** Who writes for a derived work proposes what it brings, and may take that back. */
@ApplicationScoped
class ProposeMerge {

  @Inject MergeProposals proposals;
  @Inject Adaptations adaptations;
  @Inject Resources resources;
  @Inject VisibleResources visible;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /** Proposes the published version of a work, one at a time from each. */
  @Transactional(Transactional.TxType.MANDATORY)
  MergeOutcome propose(Caller caller, UUID id, MergeRequest request) {
    Optional<Resource> locked =
        resources.lock(id).filter(one -> Visibility.writesFor(caller, one.institution()));
    if (locked.isEmpty()) {
      return new NotThere();
    }
    Resource work = locked.get();
    Text said = request.said();
    if (said == null) {
      return new NothingSaid();
    }
    Optional<UUID> from = adaptations.sourceOf(id);
    if (from.isEmpty()) {
      return new NoSource();
    }
    if (work.state() != ResourceState.PUBLISHED) {
      return new NotPublished(work.state());
    }
    Resource source = resources.find(from.get()).orElseThrow();
    if (source.state() != ResourceState.PUBLISHED || !visible.sees(caller, source)) {
      return new SourceGone();
    }
    if (source.institution().equals(work.institution())) {
      return new OneInstitution();
    }
    if (proposals.standsFor(id)) {
      return new AlreadyProposed();
    }
    return new Done(made(caller, work, source, said));
  }

  /** Takes back what nobody has decided about. */
  @Transactional(Transactional.TxType.MANDATORY)
  MergeOutcome takeBack(Caller caller, UUID id) {
    MergeProposal proposal = proposals.findById(id);
    if (proposal == null || !Visibility.writesFor(caller, proposal.institution)) {
      return new NotThere();
    }
    resources.lock(proposal.source);
    proposals.getEntityManager().refresh(proposal);
    return switch (proposal.state) {
      case TAKEN_BACK -> new Done(id);
      case ACCEPTED, DECLINED, MERGED -> new WrongState(proposal.state);
      case OPEN -> {
        proposal.state = MergeProposal.State.TAKEN_BACK;
        audit.note(caller, "MERGE_TAKEN_BACK", id.toString());
        yield new Done(id);
      }
    };
  }

  private UUID made(Caller caller, Resource work, Resource source, Text said) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    MergeProposal proposal = new MergeProposal();
    proposal.id = ids.next();
    proposal.work = work.id();
    proposal.source = source.id();
    proposal.workVersion = work.version();
    proposal.titleZh = work.description().title().zh();
    proposal.titleEn = work.description().title().en();
    proposal.institution = work.institution();
    proposal.wordsZh = said.zh();
    proposal.wordsEn = said.en();
    proposal.state = MergeProposal.State.OPEN;
    proposal.proposedBy = caller.id();
    proposal.proposedAt = now;
    proposals.persist(proposal);
    audit.note(caller, "MERGE_PROPOSED", proposal.id.toString());
    return proposal.id;
  }
}
