package org.teachercloud.enrollment.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.offering.Institutions;
import org.teachercloud.enrollment.record.sharing.Share;

/** Entries as answers show them. */
@ApplicationScoped
public class RecordViews {

  private final RecordEntries entries;
  private final Institutions institutions;

  RecordViews(RecordEntries entries, Institutions institutions) {
    this.entries = entries;
    this.institutions = institutions;
  }

  /** What holds of a person's record, in the order in which it happened. */
  public List<RecordView.EntryView> holding(UUID learner) {
    return views(entries.holding(entries.whole(learner))).stream()
        .sorted(Comparator.comparing(RecordView.EntryView::happenedAt))
        .toList();
  }

  public List<RecordView.EntryView> views(List<RecordEntry> shown) {
    Set<UUID> superseded = entries.superseded(shown);
    return shown.stream().map(one -> view(one, superseded.contains(one.id()))).toList();
  }

  public RecordView.EntryView view(RecordEntry one, boolean superseded) {
    EntryContent content = one.content();
    return new RecordView.EntryView(
        one.id(),
        content.kind(),
        content.title(),
        institutions.view(one.institution()),
        content.minutes(),
        content.happenedAt(),
        one.enteredAt(),
        content.alignments(),
        one.source(),
        one.supersedes(),
        one.withdraws(),
        one.reason(),
        superseded);
  }

  public RecordView.ShareView view(Share share) {
    return new RecordView.ShareView(
        share.id(), institutions.view(share.institution()), share.since(), share.until());
  }

  /** The word for the page after this one, null where there is none. */
  public static String next(List<RecordEntry> found, int size) {
    if (found.size() <= size) {
      return null;
    }
    RecordEntry last = found.get(size - 1);
    return new PageCursor(last.enteredAt(), last.id()).word();
  }
}
