package org.teachercloud.catalog.contributing;

import java.util.UUID;
import org.teachercloud.catalog.describing.ResourceState;

/** What came of proposing, of taking back, or of deciding. */
sealed interface MergeOutcome {

  /** It is as wished. */
  record Done(UUID id) implements MergeOutcome {}

  /** There is no such work or proposal for her to do this with. */
  record NotThere() implements MergeOutcome {}

  /** Neither language says anything. */
  record NothingSaid() implements MergeOutcome {}

  /** The work was made from nothing that is known here. */
  record NoSource() implements MergeOutcome {}

  /** Only what is published is proposed. */
  record NotPublished(ResourceState state) implements MergeOutcome {}

  /** The source is withdrawn, or no longer shared with whoever proposes or decides. */
  record SourceGone() implements MergeOutcome {}

  /** Work and source belong to one institution, which needs no proposal. */
  record OneInstitution() implements MergeOutcome {}

  /** Something proposed from this work stands already. */
  record AlreadyProposed() implements MergeOutcome {}

  /** She belongs to the institution that proposed: another decides. */
  record OtherSideDecides() implements MergeOutcome {}

  /** What comes next is being reviewed and takes nothing in. */
  record DraftInReview() implements MergeOutcome {}

  /** It is past this step. */
  record WrongState(MergeProposal.State state) implements MergeOutcome {}
}
