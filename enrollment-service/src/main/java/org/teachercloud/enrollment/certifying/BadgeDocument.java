package org.teachercloud.enrollment.certifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.teachercloud.enrollment.awards.Award;
import org.teachercloud.enrollment.awards.AwardLevel;
import org.teachercloud.enrollment.credentials.Contexts;
import org.teachercloud.enrollment.credentials.Dids;
import org.teachercloud.enrollment.offering.Institutions;

/**
 * What a certificate says, as an Open Badges 3.0 credential. Texts stand in both languages, one
 * after the other, because a badge has one text for each of them.
 */
@ApplicationScoped
class BadgeDocument {

  private static final Map<AwardLevel, String> TYPES =
      Map.of(AwardLevel.CERTIFICATE, "Certificate", AwardLevel.DIPLOMA, "Diploma");

  private final Dids dids;
  private final Institutions institutions;
  private final BadgeAlignments alignments;

  BadgeDocument(Dids dids, Institutions institutions, BadgeAlignments alignments) {
    this.dids = dids;
    this.institutions = institutions;
    this.alignments = alignments;
  }

  /** The credential before it is signed. */
  JsonObject of(Certificate one, Award award) {
    JsonObjectBuilder credential =
        Json.createObjectBuilder()
            .add(
                "@context",
                Json.createArrayBuilder().add(Contexts.CREDENTIALS).add(Contexts.OPEN_BADGES))
            .add("id", dids.url("/api/v1/verifications/" + one.code() + "/credential"))
            .add(
                "type",
                Json.createArrayBuilder().add("VerifiableCredential").add("OpenBadgeCredential"))
            .add("name", both(award.title()))
            .add("issuer", issuer(award.institution()))
            .add("validFrom", seconds(one.issuedAt()));
    if (one.validUntil() != null) {
      credential.add("validUntil", seconds(one.validUntil()));
    }
    return credential
        .add("credentialSubject", subject(one, award))
        .add("credentialStatus", status(one))
        .build();
  }

  private JsonObjectBuilder issuer(String institution) {
    return Json.createObjectBuilder()
        .add("id", dids.of(institution))
        .add("type", Json.createArrayBuilder().add("Profile"))
        .add("name", both(institutions.view(institution).name()));
  }

  private JsonObjectBuilder subject(Certificate one, Award award) {
    JsonObjectBuilder name =
        Json.createObjectBuilder()
            .add("type", "IdentityObject")
            .add("hashed", false)
            .add("identityHash", one.learnerName())
            .add("identityType", "name");
    return Json.createObjectBuilder()
        .add("id", "urn:uuid:" + one.learner())
        .add("type", Json.createArrayBuilder().add("AchievementSubject"))
        .add("identifier", Json.createArrayBuilder().add(name))
        .add("achievement", achievement(one, award));
  }

  private JsonObjectBuilder achievement(Certificate one, Award award) {
    String described = both(award.description());
    String title = both(award.title());
    JsonObjectBuilder achievement =
        Json.createObjectBuilder()
            .add("id", dids.url("/api/v1/awards/" + award.id()))
            .add("type", Json.createArrayBuilder().add("Achievement"))
            .add("achievementType", TYPES.get(award.level()))
            .add("name", title)
            .add("description", described.isEmpty() ? title : described)
            .add("criteria", Json.createObjectBuilder().add("narrative", narrative(award)));
    if (!award.alignments().isEmpty()) {
      achievement.add("alignment", alignments.of(award.alignments(), one.proves()));
    }
    return achievement;
  }

  private static String narrative(Award award) {
    int all = award.requirements().size();
    return "完成 %d 项要求中的 %d 项 · %d of %d requirements completed"
        .formatted(all, award.needed(), award.needed(), all);
  }

  private JsonObjectBuilder status(Certificate one) {
    String list = dids.url("/api/v1/status-lists/" + one.institution() + "/" + one.statusList());
    return Json.createObjectBuilder()
        .add("id", list + "#" + one.statusIndex())
        .add("type", "BitstringStatusListEntry")
        .add("statusPurpose", "revocation")
        .add("statusListIndex", Integer.toString(one.statusIndex()))
        .add("statusListCredential", list);
  }

  private static String seconds(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Chinese and English where there are both, else what there is. */
  static String both(Map<String, String> text) {
    String chinese = text.get("zh");
    String english = text.get("en");
    if (chinese != null && english != null && !chinese.equals(english)) {
      return chinese + " · " + english;
    }
    return chinese != null
        ? chinese
        : english != null ? english : text.values().stream().findFirst().orElse("");
  }
}
