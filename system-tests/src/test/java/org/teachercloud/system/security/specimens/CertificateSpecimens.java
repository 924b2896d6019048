package org.teachercloud.system.security.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * Awards of two institutions for one course, and the certificates of those who have completed it.
 * The foreign certificate is one that another institution has issued to another learner.
 */
final class CertificateSpecimens implements Room {

  private static final String AWARDS = "/api/v1/awards";
  private static final String CERTIFICATES = "/api/v1/certificates";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Door door;
  private final ResourceSpecimens resources;
  private final Map<String, String> awards = new HashMap<>();
  private final Map<String, JsonNode> certificates = new HashMap<>();
  private final Map<String, String> courses = new HashMap<>();

  CertificateSpecimens(Door door, ResourceSpecimens resources) {
    this.door = door;
    this.resources = resources;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(AWARDS)
        || path.startsWith(CERTIFICATES)
        || path.startsWith("/api/v1/issuers/")
        || path.startsWith("/api/v1/status-lists/")
        || path.startsWith("/api/v1/verifications/");
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    if (path.startsWith(AWARDS)) {
      boolean ends = path.endsWith("/close");
      return Map.of("id", ends && own ? defined("admin", "ecnu") : award(own ? "ecnu" : "bnu"));
    }
    JsonNode certificate = own ? own(account) : certificate(LearnerSpecimens.STRANGER, "bnu");
    return Map.of(
        "id",
        certificate.get("id").asText(),
        "code",
        certificate.get("code").asText(),
        "institution",
        own ? "ecnu" : "bnu",
        "list",
        "1");
  }

  /** The award of an institution for the course that has been completed. */
  String award(String institution) {
    return awards.computeIfAbsent(
        institution, slug -> defined(slug.equals("ecnu") ? "admin" : "admin2", slug));
  }

  private JsonNode own(String account) {
    return certificate(account.equals("trainee") ? "trainee" : "teacher", "ecnu");
  }

  private JsonNode certificate(String learner, String institution) {
    return certificates.computeIfAbsent(
        learner + " " + institution,
        key -> {
          String award = award(institution);
          complete(learner, institution);
          return Awaitility.await(learner + " has earned the certificate of " + institution)
              .atMost(PATIENCE)
              .until(() -> held(learner, award), one -> one != null);
        });
  }

  private JsonNode held(String learner, String award) {
    JsonNode all = door.made(learner, "GET", CERTIFICATES + "?size=50", null).get("items");
    for (JsonNode one : all) {
      if (one.at("/award/id").asText().equals(award)) {
        return one;
      }
    }
    return null;
  }

  /** The course has to be known where awards are kept. */
  private String defined(String admin, String institution) {
    String body =
        """
        {"institution": "%s", "level": "CERTIFICATE",
         "title": {"zh": "权限矩阵", "en": "For the permission matrix"},
         "requirements": [{"kind": "COURSE", "item": "%s"}]}
        """
            .formatted(institution, course(institution));
    return Awaitility.await("an award for a new course")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> door.made(admin, "POST", AWARDS, body).get("id").asText(), id -> true);
  }

  /** The accounts' institution's course, once it is known where awards and enrolments are kept. */
  String course() {
    award("ecnu");
    return course("ecnu");
  }

  /** A certificate comes by itself for the institution's own courses only. */
  private String course(String institution) {
    return courses.computeIfAbsent(
        institution,
        slug ->
            slug.equals("ecnu")
                ? resources.published("PUBLIC")
                : resources.published(ResourceSpecimens.STRANGER, "admin2", "PUBLIC"));
  }

  private void complete(String learner, String institution) {
    JsonNode enrollment =
        Awaitility.await("a new course can be enrolled in")
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(
                () ->
                    door.made(
                        learner,
                        "POST",
                        "/api/v1/enrollments",
                        "{\"resourceId\": \"" + course(institution) + "\"}"),
                one -> true);
    List<String> events =
        enrollment.get("units").findValuesAsText("id").stream()
            .map(unit -> completed(enrollment.get("id").asText(), unit))
            .toList();
    door.made(
        learner, "POST", "/api/v1/progress", "{\"events\": [" + String.join(",", events) + "]}");
  }

  private static String completed(String enrollment, String unit) {
    return """
        {"id": "%s", "enrollmentId": "%s", "unitId": "%s", "kind": "COMPLETED", "at": "%s"}
        """
        .formatted(UUID.randomUUID(), enrollment, unit, Instant.now());
  }
}
