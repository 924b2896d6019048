package org.teachercloud.recommendation.standards;

import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Standards under one heading, and what serves them, made for a test. */
@Vetoed
public class MadeStandards extends Standards {

  private final UUID heading;
  private final List<UUID> standards;
  private final Map<Integer, Alignment> served;

  /**
   * @param served by the number of the item
   */
  public MadeStandards(UUID heading, List<UUID> standards, Map<Integer, Alignment> served) {
    this.heading = heading;
    this.standards = standards;
    this.served = served;
  }

  @Override
  public Standard standard(UUID id) {
    return standards.contains(id)
        ? new Standard(id, Integer.toString(standards.indexOf(id)), Map.of("en", "One"), heading)
        : null;
  }

  @Override
  public Alignment servedBy(int item) {
    return served.getOrDefault(item, Alignment.NONE);
  }

  @Override
  public List<UUID> under(UUID id) {
    return id.equals(heading) ? standards : standards.contains(id) ? List.of(id) : List.of();
  }
}
