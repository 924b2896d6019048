package org.teachercloud.catalog.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.ResourceKind;

/**
 * A grant as the owner and those who decide read it.
 *
 * @param first whether it is the scope with which the resource was published
 * @param byPublication whether publishing it for everyone asked for it; its institution has it
 *     already
 * @param byLead whether the lead of the cluster asked the owner for it, who decides
 * @param reason why it was declined; absent where nothing was said
 * @param endorsements what leads of the owner's clusters say of a wish that the operator decides
 * @param mayDecide whether it waits for the caller's word
 * @param mayEndorse whether the caller may say as a lead whether she is for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantView(
    UUID id,
    Shared resource,
    GrantScope scope,
    Integer cluster,
    List<Named> institutions,
    Set<Purpose> purposes,
    LocalDate from,
    LocalDate to,
    Grant.State state,
    Instant requestedAt,
    Instant decidedAt,
    boolean first,
    boolean byPublication,
    boolean byLead,
    String reason,
    List<Said> endorsements,
    boolean mayDecide,
    boolean mayEndorse) {

  /**
   * What the lead of a cluster says of it, which decides nothing.
   *
   * @param endorsed whether she is for it
   */
  @Schema(name = "Endorsement")
  public record Said(int cluster, boolean endorsed, String words, Instant at) {}

  /** What is shared, as far as somebody has to know it to decide. */
  @Schema(name = "SharedResource")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Shared(UUID id, ResourceKind kind, Text title, Text summary, Named institution) {}

  /** Oldest first. */
  @Schema(name = "GrantPage")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Page(List<GrantView> items, String next, long total) {}
}
