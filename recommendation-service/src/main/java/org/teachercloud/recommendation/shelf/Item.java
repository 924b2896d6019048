package org.teachercloud.recommendation.shelf;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.ResourcePublished.Derivation;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * A resource as far as recommendations need it.
 *
 * @param number dense number within this service's database
 * @param sequence of the newest catalogue fact, 0 while only learning facts have named it
 * @param published whether it can be found and enrolled in
 * @param publishedAt when the newest version was published; null before
 * @param version number of the newest published version, 0 before
 * @param minutes hours of study in minutes, 0 where unknown
 * @param prerequisites numbers of the items that must be completed earlier
 * @param origin what it was made from; null for a first work, and where nobody said so
 * @param reached whom it reaches; null where its scope says all
 */
public record Item(
    int number,
    UUID resource,
    long sequence,
    boolean published,
    Instant publishedAt,
    int version,
    ResourceKind kind,
    Map<String, String> title,
    String institution,
    Scope scope,
    Subject subject,
    Set<Phase> phases,
    Set<Stage> stages,
    Set<String> languages,
    int minutes,
    int[] prerequisites,
    Origin origin,
    Reached reached) {

  /**
   * What a work was made from.
   *
   * @param item number of the source
   */
  public record Origin(int item, Derivation how) {}

  /** The title in a language, in another one where it has none in that. */
  public String titleIn(String language) {
    String best = title.get(language);
    return best != null ? best : title.values().stream().findFirst().orElse("");
  }

  /** Whether a member of the institutions may find it. */
  public boolean isVisibleTo(Set<String> institutions) {
    return published
        && (reached == null
            ? scope == Scope.PUBLIC || institutions.contains(institution)
            : reached.includes(institutions));
  }

  /**
   * Whether somebody who reads these languages can use it; whoever has named none can use all, and
   * what names none can be used by all.
   */
  public boolean isReadableIn(Set<String> wanted) {
    if (wanted.isEmpty() || languages.isEmpty()) {
      return true;
    }
    for (String language : languages) {
      if (wanted.contains(language)) {
        return true;
      }
    }
    return false;
  }

  /** Whether its first version was published after a moment. */
  public boolean isNew(Instant since) {
    return version == 1 && publishedAt != null && publishedAt.isAfter(since);
  }
}
