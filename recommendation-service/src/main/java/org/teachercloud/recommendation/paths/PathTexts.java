package org.teachercloud.recommendation.paths;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.teachercloud.access.refusing.Languages;
import org.teachercloud.recommendation.awards.Award;
import org.teachercloud.recommendation.awards.Awards;
import org.teachercloud.recommendation.recommending.reasons.ReasonTexts;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.standards.Standard;
import org.teachercloud.recommendation.standards.Standards;

/** The words of paths, from {@code path_zh.properties} and {@code path_en.properties}. */
@Singleton
class PathTexts {

  private static final int UUID_LENGTH = 36;
  private static final String UNIT = "UNIT";

  private final Map<String, Properties> byLanguage = new HashMap<>();
  private final ReasonTexts fields;
  private final Standards standards;
  private final Awards awards;
  private final Shelf shelf;

  @Inject
  PathTexts(ReasonTexts fields, Standards standards, Awards awards, Shelf shelf) {
    this.fields = fields;
    this.standards = standards;
    this.awards = awards;
    this.shelf = shelf;
    for (String language : Languages.SUPPORTED) {
      byLanguage.put(language, load("/path_" + language + ".properties"));
    }
  }

  /** The text of a key, with {0} and {1} filled in. */
  String of(String language, String key, String first, String second) {
    String pattern = byLanguage.get(language).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No text for " + key);
    }
    StringBuilder text = new StringBuilder(pattern.length() + 40);
    int from = 0;
    for (int brace = pattern.indexOf('{'); brace >= 0; brace = pattern.indexOf('{', from)) {
      text.append(pattern, from, brace).append(pattern.charAt(brace + 1) == '0' ? first : second);
      from = brace + 3;
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  /**
   * The name of an aspect of a goal: a standard, a subject, a subject in a school phase, or
   * something that an award asks for.
   */
  String aspect(String language, String aspect) {
    if (aspect.length() == UUID_LENGTH) {
      return named(language, UUID.fromString(aspect));
    }
    String[] parts = aspect.split("/");
    if (parts[0].equals(UNIT)) {
      return of(language, "UNIT_OF", named(language, UUID.fromString(parts[1])), "");
    }
    String subject = fields.of(language, "SUBJECT." + parts[0]);
    if (parts.length == 1) {
      return subject;
    }
    String phase = fields.of(language, "PHASE." + parts[1]);
    return language.equals("zh") ? phase + subject : subject + ", " + phase.toLowerCase();
  }

  private String named(String language, UUID id) {
    Standard standard = standards.standard(id);
    if (standard != null) {
      return standard.named(language);
    }
    Award award = awards.award(id);
    if (award != null) {
      return award.titleIn(language);
    }
    Item item = shelf.itemOf(id);
    return item == null ? "" : item.titleIn(language);
  }

  private static Properties load(String name) {
    try (var reader =
        new InputStreamReader(PathTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
