package org.teachercloud.catalog.harvesting.sources;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Subject;

/**
 * What a record's own words become here. Case does not matter in words.
 *
 * @param kind of records whose type is none of the words
 * @param kinds by words of types, beside the English names of our kinds
 * @param subject of records whose subjects are none of the words
 * @param subjects by words of subjects, beside the English names of ours
 * @param languages of records that say none; language tags (BCP 47)
 * @param languageNames language tags by other names of languages
 */
public record HarvestMapping(
    @NotNull ResourceKind kind,
    @Size(max = 100) Map<@Size(max = 100) String, @NotNull ResourceKind> kinds,
    @NotNull Subject subject,
    @Size(max = 300) Map<@Size(max = 100) String, @NotNull Subject> subjects,
    @Size(max = 20) Set<@NotNull @Size(max = 35) @Pattern(regexp = TAG) String> languages,
    @Size(max = 100)
        Map<@Size(max = 100) String, @NotNull @Size(max = 35) @Pattern(regexp = TAG) String>
            languageNames) {

  /** A language tag. */
  public static final String TAG = "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*";

  public HarvestMapping {
    kinds = kinds == null ? Map.of() : kinds;
    subjects = subjects == null ? Map.of() : subjects;
    languages = languages == null ? Set.of() : languages;
    languageNames = languageNames == null ? Map.of() : languageNames;
  }
}
