package org.teachercloud.system.security.specimens;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands for {@code ${name}} in the requests of {@code requests.json}. */
public final class Words {

  private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z0-9]+)}");

  private final Door door;
  private final ResourceSpecimens resources;
  private final StandardsSpecimens standards;
  private final CertificateSpecimens certificates;
  private final OfferingSpecimens offerings;
  private final CoachingSpecimens coachings;

  Words(
      Door door,
      ResourceSpecimens resources,
      StandardsSpecimens standards,
      CertificateSpecimens certificates,
      OfferingSpecimens offerings,
      CoachingSpecimens coachings) {
    this.door = door;
    this.offerings = offerings;
    this.coachings = coachings;
    this.resources = resources;
    this.standards = standards;
    this.certificates = certificates;
  }

  /** A text with every name replaced, the same names by the same words. */
  public String in(String text) {
    String one = UUID.randomUUID().toString();
    return NAME.matcher(text).replaceAll((MatchResult name) -> word(name.group(1), one));
  }

  private String word(String name, String unique) {
    return switch (name) {
      case "unique" -> unique;
      case "today" -> LocalDate.now(ZoneOffset.UTC).toString();
      case "later" -> LocalDate.now(ZoneOffset.UTC).plusDays(40).toString();
      case "course" -> resources.course();
      case "lab" ->
          door.made("", "GET", "/api/v1/resources?kind=LAB&size=1", null)
              .at("/items/0/id")
              .asText();
      case "newCourse" -> certificates.course();
      case "coachingCode" -> coachings.code();
      case "offered" -> offerings.resource();
      case "award" -> certificates.award("ecnu");
      case "framework" -> standards.framework(0);
      case "item" -> standards.item(0);
      case "otherItem" -> standards.item(1);
      case "anyItem" -> standards.any(standards.framework(0));
      case "otherAnyItem" -> standards.any(standards.framework(1));
      case "teacher", "coach" -> door.made(name, "GET", "/api/v1/me", null).get("id").asText();
      default -> throw new IllegalArgumentException("Nothing is known as " + name);
    };
  }
}
