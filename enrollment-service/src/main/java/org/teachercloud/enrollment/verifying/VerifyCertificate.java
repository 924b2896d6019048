package org.teachercloud.enrollment.verifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.InstantSource;
import java.util.Optional;
import org.teachercloud.enrollment.awards.Awards;
import org.teachercloud.enrollment.certifying.Certificate;
import org.teachercloud.enrollment.certifying.CertificateView;
import org.teachercloud.enrollment.certifying.Certificates;
import org.teachercloud.enrollment.credentials.CheckProof;
import org.teachercloud.enrollment.offering.Institutions;
import org.teachercloud.enrollment.verifying.VerificationView.Checked;
import org.teachercloud.enrollment.verifying.VerificationView.Finding;

/** Looks at a certificate as a stranger would: the signature first, then whether it holds. */
@ApplicationScoped
class VerifyCertificate {

  private static final String ADDRESS = "/api/v1/verifications/";

  private final Certificates certificates;
  private final Awards awards;
  private final Institutions institutions;
  private final CheckProof checkProof;
  private final InstantSource clock;

  VerifyCertificate(
      Certificates certificates,
      Awards awards,
      Institutions institutions,
      CheckProof checkProof,
      InstantSource clock) {
    this.certificates = certificates;
    this.awards = awards;
    this.institutions = institutions;
    this.checkProof = checkProof;
    this.clock = clock;
  }

  VerificationView view(Certificate one) {
    return new VerificationView(
        one.code(),
        one.state(clock.instant()),
        checkProof.holds(read(one.credential())),
        CertificateView.AwardBrief.of(awards.findById(one.award())),
        institutions.view(one.institution()),
        one.learnerName(),
        one.issuedAt(),
        one.validUntil(),
        one.proves(),
        one.revokedAt(),
        one.revokedFor());
  }

  /** What can be said of a document that somebody hands in. */
  Checked check(JsonObject document) {
    if (!checkProof.holds(document)) {
      return new Checked(Finding.ALTERED, null);
    }
    Optional<Certificate> known = issued(document);
    return known
        .map(
            one ->
                new Checked(
                    switch (one.state(clock.instant())) {
                      case VALID -> Finding.GENUINE;
                      case EXPIRED -> Finding.EXPIRED;
                      case REVOKED -> Finding.REVOKED;
                    },
                    one.holderLeft() ? null : view(one)))
        .orElseGet(() -> new Checked(Finding.GENUINE, null));
  }

  private Optional<Certificate> issued(JsonObject document) {
    String id = document.getString("id", "");
    int from = id.indexOf(ADDRESS);
    return from < 0
        ? Optional.empty()
        : certificates.byCode(id.substring(from + ADDRESS.length()).replaceFirst("/.*", ""));
  }

  private static JsonObject read(String credential) {
    try (JsonReader reader = Json.createReader(new StringReader(credential))) {
      return reader.readObject();
    }
  }
}
