package org.teachercloud.enrollment.printing;

import static org.teachercloud.enrollment.printing.PrintCertificate.in;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teachercloud.enrollment.awards.Alignment;
import org.teachercloud.enrollment.standards.Counterpart;
import org.teachercloud.enrollment.standards.Proven;
import org.teachercloud.enrollment.standards.Standard;

/** The standards that a certificate proves: on its sheet where they fit, else on an annex. */
final class PrintStandards {

  private static final String HEADING = "对应标准 · Evidence for";
  private static final float POINTS = 9;
  private static final float LINE = 12.5f;
  private static final float TOP = 266;
  private static final int MOST_LINES = 8;

  private final List<List<String>> standards = new ArrayList<>();

  /** What is to be printed: each standard that the award names, with its counterparts below it. */
  PrintStandards(List<Alignment> named, List<Proven> proves) {
    for (Alignment one : named) {
      Optional<Proven> known =
          proves.stream().filter(proven -> proven.address().equals(one.item())).findFirst();
      List<String> lines = new ArrayList<>();
      lines.add(known.map(proven -> line(proven.standard())).orElseGet(() -> both(one.name())));
      known.ifPresent(proven -> proven.counterparts().forEach(other -> lines.add(line(other))));
      standards.add(lines);
    }
  }

  /** Writes them on the certificate's own sheet, or where they are to be found. */
  void onSheet(Sheet sheet) throws IOException {
    if (standards.isEmpty()) {
      return;
    }
    sheet.centre(HEADING, POINTS, TOP);
    if (!fits(sheet)) {
      sheet.centre("列于附页 · listed on the annex", POINTS, TOP - LINE);
      return;
    }
    float y = TOP;
    for (String line : lines()) {
      y -= LINE;
      sheet.centre(line, POINTS, y);
    }
  }

  /** Adds an annex where they do not fit on the sheet. */
  void annex(Sheet sheet, String owner) throws IOException {
    if (standards.isEmpty() || fits(sheet)) {
      return;
    }
    sheet.turn();
    Column column = new Column(sheet, owner);
    column.line("附页 · Annex", 15);
    column.line(HEADING, 11);
    for (List<String> lines : standards) {
      column.gap(6);
      column.together(lines.size());
      for (String line : lines) {
        column.line(line, 10);
      }
    }
    column.end();
  }

  private List<String> lines() {
    return standards.stream().flatMap(List::stream).toList();
  }

  private boolean fits(Sheet sheet) throws IOException {
    List<String> lines = lines();
    if (lines.size() > MOST_LINES) {
      return false;
    }
    for (String line : lines) {
      if (sheet.broken(line, POINTS, sheet.width() * 0.84f).size() > 1) {
        return false;
      }
    }
    return true;
  }

  private static String line(Counterpart other) {
    String kind =
        switch (other.kind()) {
          case EXACT -> "相同 · the same";
          case BROADER -> "包含 · contains";
          case NARROWER -> "部分证明 · a part of";
          case RELATED -> "相关 · related to";
          case NONE -> throw new IllegalArgumentException("No counterpart: " + other);
        };
    return kind + "  →  " + line(other.standard());
  }

  private static String line(Standard standard) {
    Standard.Framework framework = standard.framework();
    return "%s %s (%s)  %s %s"
        .formatted(
            framework.country(),
            both(framework.title()),
            framework.version(),
            standard.code(),
            both(standard.name()));
  }

  private static String both(Map<String, String> text) {
    String chinese = in(text, "zh");
    String english = in(text, "en");
    return chinese.equals(english) ? chinese : chinese + " · " + english;
  }
}
