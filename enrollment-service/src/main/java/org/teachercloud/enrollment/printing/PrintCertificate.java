package org.teachercloud.enrollment.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.teachercloud.contracts.ProgrammeZone;
import org.teachercloud.enrollment.awards.Award;
import org.teachercloud.enrollment.awards.AwardLevel;
import org.teachercloud.enrollment.certifying.Certificate;
import org.teachercloud.enrollment.credentials.Dids;
import org.teachercloud.enrollment.offering.Institutions;

/**
 * A certificate on one sheet, both languages side by side, with its code to verify it; standards
 * that do not fit follow on an annex.
 */
@ApplicationScoped
class PrintCertificate {

  private static final float CODE_SIDE = 92;
  private static final float MARGIN = 64;

  private final Dids dids;
  private final Institutions institutions;

  PrintCertificate(Dids dids, Institutions institutions) {
    this.dids = dids;
    this.institutions = institutions;
  }

  byte[] print(Certificate one, Award award) {
    Map<String, String> issuer = institutions.view(award.institution()).name();
    try (Sheet sheet = new Sheet(in(award.title(), "zh") + " " + one.learnerName(), true)) {
      sheet.ink(0.62f, 0.20f, 0.14f);
      sheet.frame(26, 2.2f);
      sheet.frame(32, 0.6f);
      sheet.centre(heading(award.level()), 15, 500);
      sheet.ink(0.12f, 0.12f, 0.12f);
      sheet.centre(in(award.title(), "zh"), 32, 446);
      sheet.centre(in(award.title(), "en"), 19, 414);
      sheet.centre("兹证明 · This is to certify that", 12, 372);
      sheet.centre(one.learnerName(), 30, 330);
      sheet.rule(sheet.width() * 0.3f, sheet.width() * 0.7f, 318);
      sheet.centre("已完成全部要求，特发此证 · has met all of its requirements", 12, 294);
      PrintStandards standards = new PrintStandards(award.alignments(), one.proves());
      standards.onSheet(sheet);
      foot(sheet, one, issuer);
      standards.annex(sheet, one.learnerName() + "  ·  " + grouped(one.code()));
      return sheet.bytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void foot(Sheet sheet, Certificate one, Map<String, String> issuer) throws IOException {
    sheet.write(in(issuer, "zh"), 17, MARGIN, 132);
    sheet.write(in(issuer, "en"), 12, MARGIN, 114);
    sheet.write("颁发日期 · Issued  " + day(one.issuedAt()), 10.5f, MARGIN, 92);
    String until =
        one.validUntil() == null
            ? "长期有效 · Valid without limit"
            : "有效期至 · Valid until  " + day(one.validUntil());
    sheet.write(until, 10.5f, MARGIN, 76);
    sheet.ink(0.4f, 0.4f, 0.4f);
    sheet.write(dids.of(one.institution()), 7.5f, MARGIN, 56);
    sheet.ink(0.12f, 0.12f, 0.12f);
    float right = sheet.width() - MARGIN - CODE_SIDE;
    String address = dids.url("/verify/" + one.code());
    sheet.code(address, right, 74, CODE_SIDE);
    sheet.write("扫码验证 · Scan to verify", 8.5f, right - 4, 64);
    sheet.write(grouped(one.code()), 8.5f, right - 4, 52);
  }

  private static String heading(AwardLevel level) {
    return switch (level) {
      case CERTIFICATE -> "证 书 · CERTIFICATE";
      case DIPLOMA -> "文 凭 · DIPLOMA";
    };
  }

  /** Dates stand on paper as the institutions of the cloud count days. */
  static String day(Instant at) {
    ZonedDateTime day = at.atZone(ProgrammeZone.ZONE);
    return DateTimeFormatter.ofPattern("yyyy年M月d日").format(day)
        + " · "
        + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day);
  }

  static String in(Map<String, String> text, String language) {
    String wanted = text.get(language);
    return wanted != null ? wanted : text.values().stream().findFirst().orElse("");
  }

  private static String grouped(String code) {
    return code.replaceAll("(.{4})(?=.)", "$1-");
  }
}
