package org.teachercloud.catalog.contributing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;

/**
 * A proposal as both sides read it, institutions and never persons.
 *
 * @param work what was made from the source, in the version that is offered
 * @param source in the version that is published now
 * @param words what it brings
 * @param answer what the owner said; absent before that
 * @param mergedVersion of the source; absent until one has brought it
 * @param mayDecide whether the caller may accept or decline it now
 * @param mayTakeBack whether the caller may take it back now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MergeProposal")
public record MergeView(
    UUID id,
    MergeProposal.State state,
    Side work,
    Side source,
    Text words,
    Instant proposedAt,
    Text answer,
    Instant decidedAt,
    Integer mergedVersion,
    boolean mayDecide,
    boolean mayTakeBack) {

  /** One of the two works. */
  @Schema(name = "MergeProposalSide")
  public record Side(UUID resource, int version, Text title, Named institution) {}

  /** The open ones first, then the latest. */
  @Schema(name = "MergeProposalPage")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Page(List<MergeView> items, String next, long total) {}
}
