package org.teachercloud.catalog.watching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked, in the words of the search: at least one of them.
 *
 * @param q words; absent for any
 * @param language a language tag (BCP 47)
 * @param institution its slug
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SavedQuestion(
    @Size(max = 200) String q,
    @Size(max = 40) String kind,
    @Size(max = 40) String subject,
    @Size(max = 40) String phase,
    @Size(max = 40) String stage,
    @Size(max = 35) String language,
    @Size(max = 100) String institution) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  SavedQuestion {
    q = q == null || q.isBlank() ? null : q.strip();
  }

  static SavedQuestion read(String written) {
    try {
      return JSON.readValue(written, SavedQuestion.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("Not a question: " + written, damaged);
    }
  }

  /** The same for the same question. */
  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The chosen values by the name of their facet. */
  @JsonIgnore
  Map<String, String> filters() {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("kind", kind);
    filters.put("subject", subject);
    filters.put("phase", phase);
    filters.put("stage", stage);
    filters.put("language", language);
    filters.put("institution", institution);
    filters.values().removeIf(value -> value == null || value.isEmpty());
    return filters;
  }

  @JsonIgnore
  boolean asksNothing() {
    return q == null && filters().isEmpty();
  }
}
