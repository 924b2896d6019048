package org.teachercloud.catalog.harvesting.taking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.harvesting.reading.OaiRecord;
import org.teachercloud.catalog.harvesting.taking.Tally.Problem;

/** Sorts records into those that have an effect, those that came before, and those without name. */
final class Sorting {

  private static final int LONGEST_NAME = 500;

  private final UUID run;
  private final boolean again;
  private final Map<String, OaiRecord> named = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Problem> nameless = new ArrayList<>();
  private long repeated;
  private Instant newest;

  Sorting(UUID run, boolean again, List<OaiRecord> records) {
    this.run = run;
    this.again = again;
    records.forEach(this::sort);
  }

  Collection<String> names() {
    return named.keySet();
  }

  /** What the run has met before has an effect only where it was changed meanwhile. */
  void meet(Map<String, Known> known) {
    for (Known one : known.values()) {
      if (one.run().equals(run)) {
        seen.add(one.identifier());
        repeated += again ? 0 : 1;
        if (!isLater(named.get(one.identifier()).stampedAt(), one.stampedAt())) {
          named.remove(one.identifier());
        }
      }
    }
  }

  Collection<OaiRecord> effective() {
    return named.values();
  }

  /** Each record of a run is counted once, as what it was when it was first met. */
  Tally tally(Effects effects) {
    List<Problem> problems = new ArrayList<>(again ? List.of() : nameless);
    problems.addAll(effects.problemsBut(seen));
    long created = effects.countBut(seen, Judgement.Create.class);
    long updated = effects.countBut(seen, Judgement.Update.class);
    long unchanged = effects.countBut(seen, Judgement.Same.class);
    long deleted = effects.countBut(seen, Judgement.Withdraw.class);
    long rejected = problems.size();
    long read = created + updated + unchanged + deleted + rejected;
    return new Tally(
        read, created, updated, unchanged, deleted, rejected, repeated, newest, problems);
  }

  private void sort(OaiRecord record) {
    Instant stamp = record.stampedAt();
    newest = isLater(stamp, newest) ? stamp : newest;
    String name = record.identifier();
    if (name == null) {
      nameless.add(new Problem("", "HARVEST_NO_NAME", null));
    } else if (name.length() > LONGEST_NAME) {
      nameless.add(new Problem(name.substring(0, 100), "HARVEST_NAME_TOO_LONG", null));
    } else if (!named.containsKey(name)) {
      named.put(name, record);
    } else {
      repeated += again ? 0 : 1;
      if (isLater(stamp, named.get(name).stampedAt())) {
        named.put(name, record);
      }
    }
  }

  private static boolean isLater(Instant one, Instant other) {
    return one != null && (other == null || one.isAfter(other));
  }
}
