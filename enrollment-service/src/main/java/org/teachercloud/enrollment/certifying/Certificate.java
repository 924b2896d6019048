package org.teachercloud.enrollment.certifying;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.teachercloud.enrollment.awards.Award;
import org.teachercloud.enrollment.standards.Proven;

/** An award as one learner holds it, with the credential as it was signed. */
@Entity
@Table(name = "certificate")
public class Certificate {

  @Id private UUID id;
  private String code;
  private UUID award;
  private String institution;
  private UUID learner;
  private String learnerName;
  private Instant issuedAt;
  private Instant validUntil;
  private UUID issuedBy;
  private UUID renews;
  private int statusList;
  private int statusIndex;
  private String credential;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Proven> proves = List.of();

  private Instant revokedAt;
  private UUID revokedBy;

  @Enumerated(EnumType.STRING)
  private RevocationReason revokedFor;

  private String revokedNote;
  @Version private int revision;

  protected Certificate() {}

  Certificate(UUID id, Award award, Holder holder, Instant issuedAt) {
    this.id = id;
    this.code = Codes.of(id);
    this.award = award.id();
    this.institution = award.institution();
    this.learner = holder.learner();
    this.learnerName = holder.name();
    this.issuedAt = issuedAt;
    this.validUntil = award.validUntil(issuedAt);
  }

  /** Says who issued it, and which one it follows; both may be null. */
  void by(UUID issuer, UUID renewed) {
    this.issuedBy = issuer;
    this.renews = renewed;
  }

  void takeStatus(int list, int index) {
    this.statusList = list;
    this.statusIndex = index;
  }

  /** Says which standards it proves, and what those are in other countries. */
  void prove(List<Proven> standards) {
    this.proves = List.copyOf(standards);
  }

  void sign(String credential) {
    this.credential = credential;
  }

  public void revoke(UUID by, RevocationReason reason, String note, Instant at) {
    this.revokedAt = at;
    this.revokedBy = by;
    this.revokedFor = reason;
    this.revokedNote = note;
  }

  public UUID id() {
    return id;
  }

  /** What is printed and typed to verify it; nobody can guess it. */
  public String code() {
    return code;
  }

  public UUID award() {
    return award;
  }

  public String institution() {
    return institution;
  }

  public UUID learner() {
    return learner;
  }

  public String learnerName() {
    return learnerName;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  /** Null where it holds for good. */
  public Instant validUntil() {
    return validUntil;
  }

  /** The one that this one follows, null for a first one. */
  public UUID renews() {
    return renews;
  }

  public int statusList() {
    return statusList;
  }

  public int statusIndex() {
    return statusIndex;
  }

  /** The signed credential, JSON-LD. */
  public String credential() {
    return credential;
  }

  /** The standards that it proves, with what adopted links said of them when it was issued. */
  public List<Proven> proves() {
    return proves;
  }

  /** Whether its holder has left: then the register knows of it, but of nobody and no text. */
  public boolean holderLeft() {
    return credential.isEmpty();
  }

  /** Null where it is not revoked. */
  public Instant revokedAt() {
    return revokedAt;
  }

  public RevocationReason revokedFor() {
    return revokedFor;
  }

  public String revokedNote() {
    return revokedNote;
  }

  public int revision() {
    return revision;
  }

  /** Whether it holds at a moment. */
  public CertificateState state(Instant at) {
    if (revokedAt != null) {
      return CertificateState.REVOKED;
    }
    return validUntil != null && !at.isBefore(validUntil)
        ? CertificateState.EXPIRED
        : CertificateState.VALID;
  }
}
