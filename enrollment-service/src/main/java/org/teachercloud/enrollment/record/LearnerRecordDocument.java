package org.teachercloud.enrollment.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.awards.Alignment;
import org.teachercloud.enrollment.certifying.Certificate;
import org.teachercloud.enrollment.certifying.Certificates;
import org.teachercloud.enrollment.credentials.Contexts;
import org.teachercloud.enrollment.credentials.Dids;
import org.teachercloud.enrollment.credentials.SignCredential;
import org.teachercloud.enrollment.offering.Institutions;

/**
 * A record as a Comprehensive Learner Record 2.0: each entry as a credential that its institution
 * has signed, all of them together signed by the platform, which only vouches for the collection.
 */
@ApplicationScoped
class LearnerRecordDocument {

  /** Under this name the platform itself signs; no institution has it. */
  static final String PLATFORM = "teacher-cloud";

  private final Certificates certificates;
  private final SignCredential signCredential;
  private final Dids dids;
  private final Institutions institutions;
  private final Ids ids;
  private final InstantSource clock;

  LearnerRecordDocument(
      Certificates certificates,
      SignCredential signCredential,
      Dids dids,
      Institutions institutions,
      Ids ids,
      InstantSource clock) {
    this.certificates = certificates;
    this.signCredential = signCredential;
    this.dids = dids;
    this.institutions = institutions;
    this.ids = ids;
    this.clock = clock;
  }

  JsonObject of(Caller caller, List<RecordEntry> holding) {
    JsonArrayBuilder credentials = Json.createArrayBuilder();
    holding.forEach(entry -> credentials.add(credential(caller, entry)));
    JsonObject record =
        Json.createObjectBuilder()
            .add(
                "@context",
                Json.createArrayBuilder()
                    .add(Contexts.CREDENTIALS)
                    .add(Contexts.LEARNER_RECORD)
                    .add(Contexts.OPEN_BADGES))
            .add("id", "urn:uuid:" + ids.next())
            .add("type", types("VerifiableCredential", "ClrCredential"))
            .add("name", "教师发展档案 · Record of professional development")
            .add("issuer", profile(PLATFORM, "教师云 · Teacher Cloud"))
            .add("validFrom", seconds(clock.instant()))
            .add(
                "credentialSubject",
                Json.createObjectBuilder()
                    .add("id", "urn:uuid:" + caller.id())
                    .add("type", types("ClrSubject"))
                    .add("verifiableCredential", credentials))
            .build();
    return signCredential.sign(PLATFORM, record);
  }

  private JsonObject credential(Caller caller, RecordEntry entry) {
    if (entry.content().kind() == EntryKind.CERTIFICATE && entry.source() != null) {
      Certificate one = certificates.findById(entry.source());
      try (JsonReader reader = Json.createReader(new StringReader(one.credential()))) {
        return reader.readObject();
      }
    }
    EntryContent content = entry.content();
    String title = both(content.title());
    JsonObject document =
        Json.createObjectBuilder()
            .add(
                "@context",
                Json.createArrayBuilder().add(Contexts.CREDENTIALS).add(Contexts.OPEN_BADGES))
            .add("id", "urn:uuid:" + entry.id())
            .add("type", types("VerifiableCredential", "AchievementCredential"))
            .add("name", title)
            .add("issuer", issuer(entry.institution()))
            .add("validFrom", seconds(content.happenedAt()))
            .add("credentialSubject", subject(caller, entry, title))
            .build();
    return signCredential.sign(entry.institution(), document);
  }

  private static JsonObjectBuilder subject(Caller caller, RecordEntry entry, String title) {
    JsonObjectBuilder achievement =
        Json.createObjectBuilder()
            .add("id", "urn:uuid:" + (entry.source() == null ? entry.id() : entry.source()))
            .add("type", types("Achievement"))
            .add("achievementType", type(entry.content().kind()))
            .add("name", title)
            .add("description", title)
            .add("criteria", Json.createObjectBuilder().add("narrative", title));
    if (!entry.content().alignments().isEmpty()) {
      JsonArrayBuilder items = Json.createArrayBuilder();
      for (Alignment item : entry.content().alignments()) {
        items.add(
            Json.createObjectBuilder()
                .add("type", types("Alignment"))
                .add("targetName", both(item.name()))
                .add("targetUrl", item.item()));
      }
      achievement.add("alignment", items);
    }
    return Json.createObjectBuilder()
        .add("id", "urn:uuid:" + caller.id())
        .add("type", types("AchievementSubject"))
        .add("achievement", achievement);
  }

  /** Names of the enumeration AchievementType of Open Badges 3.0; ext: marks our own. */
  private static String type(EntryKind kind) {
    return switch (kind) {
      case COMPLETION -> "Course";
      case CERTIFICATE -> "Certificate";
      case TRAINING -> "LearningProgram";
      case SERVICE -> "CommunityService";
      case EXCHANGE -> "ext:Exchange";
      case RECOGNITION -> "Award";
      case OTHER -> "Achievement";
    };
  }

  private JsonObjectBuilder issuer(String institution) {
    return profile(institution, both(institutions.view(institution).name()));
  }

  private JsonObjectBuilder profile(String issuer, String name) {
    return Json.createObjectBuilder()
        .add("id", dids.of(issuer))
        .add("type", types("Profile"))
        .add("name", name);
  }

  private static JsonArrayBuilder types(String... names) {
    JsonArrayBuilder types = Json.createArrayBuilder();
    for (String name : names) {
      types.add(name);
    }
    return types;
  }

  private static String seconds(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String both(Map<String, String> text) {
    String chinese = text.get("zh");
    String english = text.get("en");
    if (chinese != null && english != null) {
      return chinese + " · " + english;
    }
    return text.values().stream().findFirst().orElse("");
  }
}
