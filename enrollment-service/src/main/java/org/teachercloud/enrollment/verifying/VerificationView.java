package org.teachercloud.enrollment.verifying;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.certifying.CertificateState;
import org.teachercloud.enrollment.certifying.CertificateView;
import org.teachercloud.enrollment.certifying.RevocationReason;
import org.teachercloud.enrollment.offering.InstitutionView;
import org.teachercloud.enrollment.standards.Proven;

/**
 * What somebody who was given a code may know of a certificate.
 *
 * @param genuine whether the institution's signature on it is right
 * @param validUntil null where it holds for good
 * @param proves the standards that it proves, with their counterparts in other countries by the
 *     links that were adopted when it was issued
 * @param revokedAt null where it was not revoked
 */
@Schema(name = "Verification")
public record VerificationView(
    String code,
    CertificateState state,
    boolean genuine,
    CertificateView.AwardBrief award,
    InstitutionView institution,
    String learnerName,
    Instant issuedAt,
    Instant validUntil,
    List<Proven> proves,
    Instant revokedAt,
    RevocationReason revokedFor) {

  /** What became of a credential that was handed in. */
  @Schema(name = "CheckedCredential")
  public record Checked(Finding finding, VerificationView certificate) {}

  /** What can be said of a credential that was handed in. */
  @Schema(name = "CredentialFinding")
  public enum Finding {
    /** As it was signed, and it holds. */
    GENUINE,
    /** Changed after it was signed, or never signed by who it says. */
    ALTERED,
    /** As it was signed, but no longer valid. */
    EXPIRED,
    /** As it was signed, but revoked. */
    REVOKED
  }
}
