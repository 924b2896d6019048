package org.teachercloud.catalog.feeding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.PublicResources.Public;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;

/**
 * A resource in the general metadata profile for educational resources (AMB, DINI-AG KIM), which is
 * LRMI and schema.org under a context of its own. What nobody has said is left out.
 */
@ApplicationScoped
public class AmbDocument {

  private static final String CONTEXT = "https://w3id.org/kim/amb/context.jsonld";
  private static final String LEVEL = "https://w3id.org/kim/educationalLevel/";
  private static final String TYPE = "https://w3id.org/kim/hcrt/";
  private static final String TEACHERS =
      "http://purl.org/dcx/lrmi-vocabs/educationalAudienceRole/teacher";

  @Inject FeedingConfig config;

  /** The document as JSON objects and arrays. */
  public Map<String, Object> of(Public shown) {
    Resource resource = shown.resource();
    Description described = resource.description();
    String language = described.title().zh() == null ? "en" : "zh";
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", List.of(CONTEXT, Map.of("@language", language)));
    document.put("id", config.page(resource.id()));
    document.put("type", types(described.kind()));
    document.put("name", Words.in(described.title(), language));
    if (described.summary() != null) {
      document.put("description", Words.in(described.summary(), language));
    }
    document.put("learningResourceType", List.of(Map.of("id", TYPE + type(described.kind()))));
    put(document, "keywords", Words.keywords(described));
    put(document, "educationalLevel", levels(described));
    document.put("audience", List.of(Map.of("id", TEACHERS)));
    put(document, "inLanguage", List.copyOf(new TreeSet<>(described.languages())));
    Licence.address(described.licence())
        .ifPresent(address -> document.put("license", Map.of("id", address)));
    document.put("publisher", List.of(organization(shown.owner(), language)));
    if (described.minutes() > 0) {
      document.put("duration", Duration.ofMinutes(described.minutes()).toString());
    }
    if (resource.publishedAt() != null) {
      String day = resource.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
      document.put("datePublished", day);
    }
    document.put("mainEntityOfPage", List.of(Map.of("id", config.page(resource.id()))));
    return document;
  }

  private static Map<String, String> organization(Text name, String language) {
    return Map.of("type", "Organization", "name", Words.in(name, language));
  }

  private static List<String> types(ResourceKind kind) {
    return kind == ResourceKind.COURSE
        ? List.of("LearningResource", "Course")
        : List.of("LearningResource");
  }

  private static String type(ResourceKind kind) {
    return switch (kind) {
      case COURSE -> "course";
      case LAB -> "experiment";
      case DATABASE -> "data";
      case TEACHING_RESOURCE -> "other";
    };
  }

  private static List<Map<String, String>> levels(Description described) {
    List<Map<String, String>> levels = new ArrayList<>();
    for (Phase phase : new TreeSet<>(described.phases())) {
      String level =
          switch (phase) {
            case PRESCHOOL -> "level_0";
            case PRIMARY -> "level_1";
            case JUNIOR -> "level_2";
            case SENIOR -> "level_3";
            case HIGHER -> "level_A";
            case SPECIAL -> null;
          };
      if (level != null) {
        levels.add(Map.of("id", LEVEL + level));
      }
    }
    return levels;
  }

  private static void put(Map<String, Object> document, String name, List<?> values) {
    if (!values.isEmpty()) {
      document.put(name, values);
    }
  }
}
