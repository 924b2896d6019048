package org.teachercloud.catalog.standards.covering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.teachercloud.catalog.standards.Framework;
import org.teachercloud.catalog.standards.FrameworkItem;
import org.teachercloud.catalog.standards.ItemView;
import org.teachercloud.catalog.standards.covering.Coverage.Duplicates;
import org.teachercloud.catalog.standards.covering.Coverage.ItemCoverage;
import org.teachercloud.catalog.standards.covering.Served.Likeness;

/** Counts what serves each item of a framework, from what is published at this moment. */
@ApplicationScoped
public class CoverFramework {

  private static final int SHOWN_GROUPS = 5;
  private static final Pattern WORD = Pattern.compile("[A-Za-z_-]+");

  @Inject Served served;

  /** Everything that serves an item or something below it. */
  private static final class Tally {
    final Set<UUID> resources = new HashSet<>();
    final Set<String> institutions = new HashSet<>();
    final Map<Likeness, Set<UUID>> alike = new HashMap<>();
    int units;
    boolean hasParts;
  }

  /** The coverage of the version that holds. */
  Coverage of(Framework framework) {
    Map<UUID, Tally> tallies = new LinkedHashMap<>();
    Map<UUID, UUID> parents = new HashMap<>();
    for (FrameworkItem item : framework.items()) {
      tallies.put(item.id(), new Tally());
      parents.put(item.id(), item.parent());
      if (item.parent() != null) {
        tallies.get(item.parent()).hasParts = true;
      }
    }
    for (Served.Row row : served.rows(framework.id())) {
      for (UUID item = row.item(); item != null; item = parents.get(item)) {
        Tally tally = tallies.get(item);
        if (tally != null) {
          add(row, tally, item.equals(row.item()));
        }
      }
    }
    List<ItemCoverage> items =
        framework.items().stream().map(item -> covered(framework, item, tallies)).toList();
    int standards = (int) tallies.values().stream().filter(tally -> !tally.hasParts).count();
    int gaps = (int) items.stream().filter(ItemCoverage::gap).count();
    return new Coverage(framework.id(), framework.version(), standards, gaps, items);
  }

  private static void add(Served.Row row, Tally tally, boolean itself) {
    tally.resources.add(row.resource());
    tally.institutions.add(row.institution());
    tally.units += row.units();
    if (itself) {
      tally.alike.computeIfAbsent(row.likeness(), like -> new HashSet<>()).add(row.resource());
    }
  }

  private static ItemCoverage covered(
      Framework framework, FrameworkItem item, Map<UUID, Tally> tallies) {
    Tally tally = tallies.get(item.id());
    List<Duplicates> groups = new ArrayList<>();
    int redundant = 0;
    for (Map.Entry<Likeness, Set<UUID>> group : tally.alike.entrySet()) {
      if (group.getValue().size() > 1) {
        redundant += group.getValue().size() - 1;
        groups.add(duplicates(group.getKey(), group.getValue().size()));
      }
    }
    groups.sort(
        Comparator.comparingInt(Duplicates::resources)
            .reversed()
            .thenComparing(Duplicates::subject)
            .thenComparing(group -> group.phases().toString()));
    return new ItemCoverage(
        new ItemView(item.id(), item.code(), item.title(), item.parent(), framework.id(), false),
        tally.resources.size(),
        tally.units,
        tally.institutions.size(),
        !tally.hasParts && tally.resources.isEmpty(),
        redundant,
        groups.subList(0, Math.min(SHOWN_GROUPS, groups.size())));
  }

  private static Duplicates duplicates(Likeness like, int resources) {
    return new Duplicates(like.subject(), words(like.phases()), words(like.languages()), resources);
  }

  /** The codes in a JSON array of codes, in one order. */
  private static Set<String> words(String json) {
    Set<String> words = new TreeSet<>();
    WORD.matcher(json == null ? "" : json).results().forEach(found -> words.add(found.group()));
    return words;
  }
}
