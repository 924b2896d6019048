package org.teachercloud.catalog.inviting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;
import org.teachercloud.catalog.networking.ClusterRole;

/**
 * An invitation as its two sides read it.
 *
 * @param mine whether the caller's institution is the one that answers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationView(
    UUID id,
    int cluster,
    Named institution,
    ClusterRole role,
    LocalDate from,
    Invitation.State state,
    Instant invitedAt,
    Instant answeredAt,
    boolean mine) {

  /** Newest first. */
  @Schema(name = "InvitationPage")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Page(List<InvitationView> items, String next, long total) {}
}
