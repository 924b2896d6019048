package org.teachercloud.catalog.describing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same text in Chinese and in English.
 *
 * @param zh null where there is no Chinese text
 * @param en null where there is no English text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Text(String zh, String en) {

  /** A text in Chinese only. */
  public static Text zh(String zh) {
    return new Text(zh, null);
  }

  /** By language tag, the form in which facts carry texts. */
  public Map<String, String> byLanguage() {
    Map<String, String> texts = new LinkedHashMap<>();
    if (zh != null) {
      texts.put("zh", zh);
    }
    if (en != null) {
      texts.put("en", en);
    }
    return texts;
  }
}
