package org.teachercloud.enrollment.printing;

import static org.teachercloud.enrollment.printing.PrintCertificate.day;
import static org.teachercloud.enrollment.printing.PrintCertificate.in;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.teachercloud.access.Caller;
import org.teachercloud.contracts.Stage;
import org.teachercloud.enrollment.certifying.Certificates;
import org.teachercloud.enrollment.credentials.Dids;
import org.teachercloud.enrollment.record.EntryKind;
import org.teachercloud.enrollment.record.RecordView.EntryView;
import org.teachercloud.enrollment.record.RecordViews;
import org.teachercloud.enrollment.record.Stages;

/** A record on paper: who, her stages, and entry after entry in both languages. */
@ApplicationScoped
class PrintRecord {

  private static final int MINUTES_OF_AN_HOUR = 60;

  private final RecordViews views;
  private final Stages stages;
  private final Certificates certificates;
  private final Dids dids;
  private final InstantSource clock;

  PrintRecord(
      RecordViews views, Stages stages, Certificates certificates, Dids dids, InstantSource clock) {
    this.views = views;
    this.stages = stages;
    this.certificates = certificates;
    this.dids = dids;
    this.clock = clock;
  }

  byte[] print(Caller caller) {
    List<EntryView> entries = views.holding(caller.id());
    try (Sheet sheet = new Sheet("教师专业发展档案 · Record of professional development", false)) {
      Column column = new Column(sheet, caller.name());
      heading(column, caller, entries);
      for (EntryView entry : entries) {
        entry(column, entry);
      }
      column.end();
      return sheet.bytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void heading(Column column, Caller caller, List<EntryView> entries) throws IOException {
    column.line("教师专业发展档案", 22);
    column.line("Record of professional development", 13);
    column.gap(14);
    column.line(caller.name(), 17);
    for (Stages.Dated stage : stages.of(caller.id())) {
      column.faint(name(stage.stage()) + "  " + day(stage.since()), 9.5f);
    }
    int minutes = entries.stream().mapToInt(EntryView::minutes).sum();
    column.faint(
        "共 %d 项，%s 小时 · %d entries, %s hours"
            .formatted(entries.size(), hours(minutes), entries.size(), hours(minutes)),
        9.5f);
    column.faint("打印日期 · Printed  " + day(clock.instant()), 9.5f);
    column.gap(8);
  }

  private void entry(Column column, EntryView entry) throws IOException {
    column.together(4);
    column.rule();
    column.line(in(entry.title(), "zh"), 12);
    if (!both(entry.title()).equals(in(entry.title(), "zh"))) {
      column.line(in(entry.title(), "en"), 10);
    }
    String time = entry.minutes() == 0 ? "" : "  " + hours(entry.minutes()) + " 小时 · hours";
    column.faint(name(entry.kind()) + "  " + day(entry.happenedAt()) + time, 9);
    column.faint(both(entry.institution().name()), 9);
    if (entry.kind() == EntryKind.CERTIFICATE && entry.source() != null) {
      column.faint(dids.url("/verify/" + certificates.findById(entry.source()).code()), 9);
    }
    column.gap(4);
  }

  /** In both languages, or once where both say the same. */
  private static String both(Map<String, String> text) {
    String chinese = in(text, "zh");
    String english = in(text, "en");
    return chinese.equals(english) ? chinese : chinese + " · " + english;
  }

  private static String hours(int minutes) {
    return minutes % MINUTES_OF_AN_HOUR == 0
        ? Integer.toString(minutes / MINUTES_OF_AN_HOUR)
        : "%.1f".formatted(minutes / (double) MINUTES_OF_AN_HOUR);
  }

  private static String name(Stage stage) {
    return switch (stage) {
      case PRE_SERVICE -> "职前 · Pre-service";
      case INDUCTION -> "入职 · Induction";
      case IN_SERVICE -> "在职 · In-service";
    };
  }

  private static String name(EntryKind kind) {
    return switch (kind) {
      case COMPLETION -> "完成课程 · Course completed";
      case CERTIFICATE -> "证书 · Certificate";
      case TRAINING -> "培训 · Training";
      case EXCHANGE -> "交流 · Exchange";
      case RECOGNITION -> "表彰 · Recognition";
      case SERVICE -> "服务 · Service";
      case OTHER -> "其他 · Other";
    };
  }
}
