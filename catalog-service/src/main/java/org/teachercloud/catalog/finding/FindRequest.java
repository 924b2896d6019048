package org.teachercloud.catalog.finding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.teachercloud.catalog.finding.index.Facet;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/** What is asked of the collection; filters may be repeated, their values are alternatives. */
public class FindRequest {

  @QueryParam("q")
  @DefaultValue("")
  @Size(max = 200)
  @Parameter(description = "Words in Chinese or English, or a school's name")
  String q;

  @QueryParam("kind")
  @Size(max = 10)
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = ResourceKind.class))
  List<String> kind;

  @QueryParam("subject")
  @Size(max = 40)
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Subject.class))
  List<String> subject;

  @QueryParam("phase")
  @Size(max = 10)
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Phase.class))
  List<String> phase;

  @QueryParam("stage")
  @Size(max = 10)
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Stage.class))
  List<String> stage;

  @QueryParam("language")
  @Size(max = 20)
  @Parameter(description = "Language tags (BCP 47)")
  List<@Size(max = 35) String> language;

  @QueryParam("institution")
  @Size(max = 50)
  @Parameter(description = "Slugs of institutions")
  List<@Size(max = 100) String> institution;

  @QueryParam("size")
  @DefaultValue("20")
  @Min(1)
  @Max(50)
  int size;

  @QueryParam("cursor")
  @Size(max = 100)
  String cursor;

  Map<Facet, Set<String>> chosen() {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values =
          switch (facet) {
            case KIND -> kind;
            case SUBJECT -> subject;
            case PHASE -> phase;
            case STAGE -> stage;
            case LANGUAGE -> language;
            case INSTITUTION -> institution;
          };
      chosen.put(facet, values == null ? Set.of() : Set.copyOf(values));
    }
    return chosen;
  }

  /** The names of the facets for which a value was given that they do not have. */
  List<String> unknown() {
    return chosen().entrySet().stream()
        .filter(
            chosen -> {
              String[] fixed = chosen.getKey().fixed();
              return fixed != null && !List.of(fixed).containsAll(chosen.getValue());
            })
        .map(chosen -> chosen.getKey().name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
