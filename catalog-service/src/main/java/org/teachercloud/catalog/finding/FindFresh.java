package org.teachercloud.catalog.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.finding.following.IndexFollower;
import org.teachercloud.catalog.finding.index.Facet;
import org.teachercloud.catalog.finding.index.SearchIndex;

/** How much of a search is new to somebody: published, or shared with her, after a moment. */
@ApplicationScoped
public class FindFresh {

  /** More are not counted. */
  public static final int MOST = 100;

  @Inject IndexFollower follower;
  @Inject InstantSource clock;

  /** Whether every facet has the value that is chosen of it. */
  public static boolean knows(Map<String, String> filters) {
    return filters.entrySet().stream()
        .allMatch(
            one -> {
              String[] fixed = Facet.valueOf(one.getKey().toUpperCase(Locale.ROOT)).fixed();
              return fixed == null || List.of(fixed).contains(one.getValue());
            });
  }

  /**
   * How many, at most {@link #MOST}; empty while the index is not open.
   *
   * @param filters by the name of the facet in lower case
   */
  public OptionalInt count(String text, Map<String, String> filters, Instant since, Caller caller) {
    SearchIndex index = follower.index();
    if (index == null) {
      return OptionalInt.empty();
    }
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    filters.forEach(
        (name, value) -> chosen.put(Facet.valueOf(name.toUpperCase(Locale.ROOT)), Set.of(value)));
    Question question = new Question(text, chosen, caller.institutions(), "zh", 1, null);
    try {
      return OptionalInt.of(new Finder(index, clock).fresh(question, since, MOST));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
