package org.teachercloud.recommendation.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.teachercloud.contracts.ProgrammeZone;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Supported;

/** Which groups an item belongs to on this day. */
@ApplicationScoped
class Belonging {

  @Inject Supported supported;
  @Inject FairnessConfig config;
  @Inject InstantSource clock;

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ProgrammeZone.ZONE);
  }

  /** A bit for each group. */
  int of(Item item, LocalDate day) {
    int groups = supported.includes(item.institution(), day) ? bit(Group.SUPPORTED) : 0;
    return isSmall(item.languages()) ? groups | bit(Group.SMALL_LANGUAGE) : groups;
  }

  /**
   * Whether none of the languages is a large one; nothing is known of a resource that names none.
   */
  private boolean isSmall(Set<String> languages) {
    return !languages.isEmpty() && languages.stream().noneMatch(this::isLarge);
  }

  private boolean isLarge(String language) {
    int end = language.indexOf('-');
    return config.largeLanguages().contains(end < 0 ? language : language.substring(0, end));
  }

  static int bit(Group group) {
    return 1 << group.ordinal();
  }
}
