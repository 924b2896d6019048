package org.teachercloud.enrollment.standards;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item of a framework of standards, as a certificate names it.
 *
 * @param item its identity, which stays in every version of its framework
 * @param code as people cite it; empty where it has none
 * @param name by language tag
 */
@Schema(name = "Standard")
public record Standard(UUID item, String code, Map<String, String> name, Framework framework) {

  /**
   * Whose standard it is.
   *
   * @param country ISO 3166-1 alpha-2
   * @param version as its publisher calls it
   * @param title by language tag
   */
  @Schema(name = "StandardFramework")
  public record Framework(UUID id, String country, String version, Map<String, String> title) {}
}
