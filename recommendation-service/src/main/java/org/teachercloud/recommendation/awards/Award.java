package org.teachercloud.recommendation.awards;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.contracts.AwardChanged;

/**
 * A certificate or diploma.
 *
 * @param institution slug of who awards it
 * @param title by language tag
 * @param open whether it is still issued
 * @param needed how many of what it asks for must be met
 */
public record Award(
    UUID id,
    String institution,
    Map<String, String> title,
    boolean open,
    int needed,
    List<AwardChanged.Ask> asks) {

  /** The title in a language, in another one where it has none in that. */
  public String titleIn(String language) {
    String best = title.get(language);
    return best != null ? best : title.values().stream().findFirst().orElse("");
  }
}
