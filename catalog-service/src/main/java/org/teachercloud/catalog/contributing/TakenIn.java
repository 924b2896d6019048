package org.teachercloud.catalog.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What becomes of accepted proposals with the draft that was to bring them. */
@ApplicationScoped
public class TakenIn {

  @Inject MergeProposals proposals;

  /** The draft was published as this version, which credits whom it has them from. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void published(UUID source, int version) {
    for (MergeProposal proposal : proposals.acceptedFor(source)) {
      proposal.state = MergeProposal.State.MERGED;
      proposal.mergedVersion = version;
    }
  }

  /** The draft was thrown away: whoever decided has to decide again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void discarded(UUID source) {
    for (MergeProposal proposal : proposals.acceptedFor(source)) {
      proposal.decide(MergeProposal.State.OPEN, null, null, null);
    }
  }
}
