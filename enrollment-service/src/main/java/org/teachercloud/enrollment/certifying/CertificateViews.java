package org.teachercloud.enrollment.certifying;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.awards.Awards;
import org.teachercloud.enrollment.offering.Institutions;

/** Certificates as answers show them. */
@ApplicationScoped
public class CertificateViews {

  private final Awards awards;
  private final Institutions institutions;
  private final InstantSource clock;

  CertificateViews(Awards awards, Institutions institutions, InstantSource clock) {
    this.awards = awards;
    this.institutions = institutions;
    this.clock = clock;
  }

  public CertificateView view(Certificate one) {
    Instant now = clock.instant();
    return new CertificateView(
        one.id(),
        one.code(),
        one.state(now),
        CertificateView.AwardBrief.of(awards.findById(one.award())),
        institutions.view(one.institution()),
        one.learner(),
        one.learnerName(),
        one.issuedAt(),
        one.validUntil(),
        one.renews(),
        one.proves(),
        one.revokedAt() == null
            ? null
            : new CertificateView.Revocation(one.revokedAt(), one.revokedFor(), one.revokedNote()));
  }

  /** A page of what was found, which may be one more than fits. */
  public CertificateView.Page page(List<Certificate> found, int size, long total) {
    List<Certificate> shown = found.subList(0, Math.min(size, found.size()));
    Certificate last = found.size() > size ? shown.getLast() : null;
    return new CertificateView.Page(
        shown.stream().map(this::view).toList(),
        last == null ? null : new PageCursor(last.issuedAt(), last.id()).word(),
        total);
  }
}
