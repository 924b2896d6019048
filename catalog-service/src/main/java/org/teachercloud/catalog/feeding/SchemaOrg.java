package org.teachercloud.catalog.feeding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Source;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.PublicResources.Public;
import org.teachercloud.contracts.ResourceKind;

/** A resource in the words of schema.org, as search engines read it. */
@ApplicationScoped
public class SchemaOrg {

  @Inject FeedingConfig config;

  /** The document as JSON objects and arrays; what nobody has said is left out. */
  public Map<String, Object> of(Public shown) {
    Resource resource = shown.resource();
    Description described = resource.description();
    String page = config.page(resource.id());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@type", types(described.kind()));
    document.put("@id", page);
    document.put("url", page);
    names(document, described.title());
    if (described.summary() != null) {
      document.put("description", Words.in(described.summary(), "zh"));
    }
    put(document, "inLanguage", List.copyOf(new TreeSet<>(described.languages())));
    put(document, "keywords", Words.keywords(described));
    document.put("provider", organization(shown.owner()));
    document.put("learningResourceType", Words.plain(described.kind()));
    document.put("audience", Map.of("@type", "EducationalAudience", "educationalRole", "teacher"));
    Licence.address(described.licence()).ifPresent(address -> document.put("license", address));
    if (described.minutes() > 0) {
      document.put("timeRequired", Duration.ofMinutes(described.minutes()).toString());
    }
    if (resource.publishedAt() != null) {
      String at = resource.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
      document.put("datePublished", at);
    }
    document.put("dateModified", resource.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    document.put("version", resource.version());
    source(document, resource.source());
    return document;
  }

  private static void source(Map<String, Object> document, Source source) {
    if (source == null) {
      return;
    }
    document.put("isBasedOn", source.url());
    if (source.score() != null && source.ratings() != null && source.ratings() > 0) {
      document.put(
          "aggregateRating",
          Map.of(
              "@type",
              "AggregateRating",
              "ratingValue",
              source.score(),
              "ratingCount",
              source.ratings(),
              "bestRating",
              5));
    }
  }

  private static List<String> types(ResourceKind kind) {
    return switch (kind) {
      case COURSE -> List.of("Course", "LearningResource");
      case DATABASE -> List.of("Dataset", "LearningResource");
      case LAB, TEACHING_RESOURCE -> List.of("LearningResource");
    };
  }

  private static Map<String, Object> organization(Text name) {
    Map<String, Object> organization = new LinkedHashMap<>();
    organization.put("@type", "Organization");
    names(organization, name);
    return organization;
  }

  private static void names(Map<String, Object> thing, Text name) {
    thing.put("name", Words.in(name, "zh"));
    if (name.zh() != null && name.en() != null) {
      thing.put("alternateName", name.en());
    }
  }

  private static void put(Map<String, Object> document, String name, List<?> values) {
    if (!values.isEmpty()) {
      document.put(name, values);
    }
  }
}
