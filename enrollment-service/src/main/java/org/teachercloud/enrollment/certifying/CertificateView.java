package org.teachercloud.enrollment.certifying;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.awards.Alignment;
import org.teachercloud.enrollment.awards.Award;
import org.teachercloud.enrollment.awards.AwardLevel;
import org.teachercloud.enrollment.offering.InstitutionView;
import org.teachercloud.enrollment.standards.Proven;

/**
 * A certificate as its holder and its issuer see it.
 *
 * @param code what others verify it by
 * @param validUntil null where it holds for good
 * @param renews the one that it follows, null for a first one
 * @param proves the standards that it proves, with their counterparts in other countries by the
 *     links that were adopted when it was issued
 */
@Schema(name = "Certificate")
public record CertificateView(
    UUID id,
    String code,
    CertificateState state,
    AwardBrief award,
    InstitutionView institution,
    UUID learner,
    String learnerName,
    Instant issuedAt,
    Instant validUntil,
    UUID renews,
    List<Proven> proves,
    Revocation revocation) {

  /** What it was issued for. */
  @Schema(name = "AwardBrief")
  public record AwardBrief(
      UUID id, AwardLevel level, Map<String, String> title, List<Alignment> alignments) {

    public static AwardBrief of(Award award) {
      return new AwardBrief(award.id(), award.level(), award.title(), award.alignments());
    }
  }

  /** That it was revoked, and why. */
  @Schema(name = "Revocation")
  public record Revocation(Instant at, RevocationReason reason, String note) {}

  /** Some certificates. */
  @Schema(name = "CertificatePage")
  public record Page(List<CertificateView> items, String next, long total) {}
}
