package org.teachercloud.access.refusing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The texts of all problem codes, gathered from every module on the class path. */
@Singleton
public class ProblemTexts {

  private final Map<String, Properties> byLanguage = new HashMap<>();

  ProblemTexts() {
    for (String language : Languages.SUPPORTED) {
      byLanguage.put(language, load("problems_" + language + ".properties"));
    }
  }

  boolean knows(String code) {
    return byLanguage.get(Languages.SUPPORTED.getFirst()).containsKey(code);
  }

  /** A refusal in words, where no operation answers yet; see {@link Problems} for the others. */
  public Problem problem(String language, int status, String code, Object... arguments) {
    return new Problem(
        "about:blank",
        title(language, code, arguments),
        status,
        detail(language, code, arguments),
        code,
        List.of());
  }

  String title(String language, String code, Object... arguments) {
    String text = byLanguage.get(language).getProperty(code);
    return text == null ? code : fill(language, text, arguments);
  }

  String detail(String language, String code, Object... arguments) {
    String text = byLanguage.get(language).getProperty(code + ".detail");
    return text == null ? null : fill(language, text, arguments);
  }

  private static String fill(String language, String text, Object... arguments) {
    return arguments.length == 0
        ? text
        : new MessageFormat(text, Locale.forLanguageTag(language)).format(arguments);
  }

  private static Properties load(String name) {
    Properties texts = new Properties();
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      for (URL url : Collections.list(loader.getResources(name))) {
        try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
          texts.load(reader);
        }
      }
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
