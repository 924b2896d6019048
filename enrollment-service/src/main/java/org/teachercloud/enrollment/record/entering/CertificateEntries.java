package org.teachercloud.enrollment.record.entering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.certifying.Certificate;
import org.teachercloud.enrollment.certifying.CertificateChanged;
import org.teachercloud.enrollment.record.EntryContent;
import org.teachercloud.enrollment.record.EntryKind;
import org.teachercloud.enrollment.record.RecordEntries;
import org.teachercloud.enrollment.record.RecordEntry;

/** Enters certificates by themselves, and that they were revoked. */
@ApplicationScoped
class CertificateEntries {

  private final RecordEntries entries;
  private final Ids ids;
  private final InstantSource clock;

  CertificateEntries(RecordEntries entries, Ids ids, InstantSource clock) {
    this.entries = entries;
    this.ids = ids;
    this.clock = clock;
  }

  void enter(@Observes CertificateChanged changed) {
    Certificate one = changed.certificate();
    EntryContent content =
        new EntryContent(
            EntryKind.CERTIFICATE,
            changed.award().title(),
            0,
            one.issuedAt(),
            changed.award().alignments());
    RecordEntry entry =
        new RecordEntry(
            ids.next(),
            one.learner(),
            one.institution(),
            content,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (one.revokedAt() == null) {
      entries.persistAndFlush(entry.from(one.id()));
    } else {
      entries
          .ofSource(one.id())
          .ifPresent(issued -> entries.persistAndFlush(entry.inPlaceOf(issued, true)));
    }
  }
}
