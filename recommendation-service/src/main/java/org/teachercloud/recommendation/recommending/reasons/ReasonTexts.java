package org.teachercloud.recommendation.recommending.reasons;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.teachercloud.access.refusing.Languages;

/** The texts of reasons, from {@code reasons_zh.properties} and {@code reasons_en.properties}. */
@Singleton
public class ReasonTexts {

  private final Map<String, Properties> byLanguage = new HashMap<>();

  ReasonTexts() {
    for (String language : Languages.SUPPORTED) {
      byLanguage.put(language, load("/reasons_" + language + ".properties"));
    }
  }

  /** The text of a key, with {0}, {1} and {2} filled in. */
  public String of(String language, String key, String... arguments) {
    String pattern = byLanguage.get(language).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No text for " + key);
    }
    if (arguments.length == 0) {
      return pattern;
    }
    StringBuilder text = new StringBuilder(pattern.length() + 40);
    int from = 0;
    for (int brace = pattern.indexOf('{'); brace >= 0; brace = pattern.indexOf('{', from)) {
      text.append(pattern, from, brace).append(arguments[pattern.charAt(brace + 1) - '0']);
      from = brace + 3;
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  private static Properties load(String name) {
    try (var reader =
        new InputStreamReader(
            ReasonTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
