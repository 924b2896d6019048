package org.teachercloud.enrollment.statements.storing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.statements.XapiLimits;
import org.teachercloud.enrollment.statements.checking.Json;
import org.teachercloud.enrollment.statements.storing.StatementTable.Found;
import org.teachercloud.enrollment.statements.storing.StatementTable.Row;

/**
 * A statement that points at another is found by what that one is found by, and so on (xAPI 1.0.3
 * Communication 2.1.3), whichever of the two came first.
 */
@ApplicationScoped
class FollowTargets {

  private final StatementTable table;
  private final XapiLimits limits;

  FollowTargets(StatementTable table, XapiLimits limits) {
    this.table = table;
    this.limits = limits;
  }

  /** What the new statements are found by, and what they add to those that point at them. */
  List<Found> found(int space, List<Statement> fresh) {
    List<Found> found = new ArrayList<>();
    Map<UUID, Row> rows = new HashMap<>();
    Map<UUID, Terms> terms = new HashMap<>();
    for (Statement one : fresh) {
      rows.put(one.id(), new Row(one.key(), one.id(), one.target(), null));
      terms.put(one.id(), Terms.of(space, one.body()));
      found.add(new Found(one.key(), one.key(), terms.get(one.id())));
    }
    Set<UUID> ids = Set.copyOf(rows.keySet());
    Chains chains = new Chains(space, rows, terms);
    for (Statement one : fresh) {
      if (one.target() != null) {
        chains.below(rows.get(one.id())).forEach(at -> found.add(chains.found(one.key(), at)));
      }
    }
    for (Row above : pointing(space, ids)) {
      // The way from one that was there before ends, as far as it was known, at a new one.
      List<Row> below = chains.below(above);
      int from = 0;
      while (from < below.size() && !ids.contains(below.get(from).id())) {
        from++;
      }
      for (Row at : below.subList(from, below.size())) {
        found.add(chains.found(above.key(), at));
      }
    }
    return found;
  }

  /** Those there before whose way leads to a new one. */
  private List<Row> pointing(int space, Set<UUID> ids) {
    Map<UUID, Row> all = new HashMap<>();
    Set<UUID> at = ids;
    for (int step = 0; step < limits.chain() && !at.isEmpty(); step++) {
      Map<UUID, Row> next = new HashMap<>();
      for (Row row : table.pointingAt(space, at)) {
        if (!ids.contains(row.id()) && all.putIfAbsent(row.id(), row) == null) {
          next.put(row.id(), row);
        }
      }
      at = next.keySet();
    }
    return List.copyOf(all.values());
  }

  /** The ways from statement to statement, read as far as they are needed. */
  private final class Chains {
    private final int space;
    private final Map<UUID, Row> rows;
    private final Map<UUID, Terms> terms;

    Chains(int space, Map<UUID, Row> rows, Map<UUID, Terms> terms) {
      this.space = space;
      this.rows = rows;
      this.terms = terms;
    }

    /** What a statement points at, and on from there; never the same twice. */
    List<Row> below(Row start) {
      List<Row> below = new ArrayList<>();
      Row at = start;
      while (at.target() != null && below.size() < limits.chain()) {
        Row next = row(at.target());
        if (next == null || next.id().equals(start.id()) || below.contains(next)) {
          break;
        }
        below.add(next);
        at = next;
      }
      return below;
    }

    Found found(long key, Row source) {
      return new Found(
          key,
          source.key(),
          terms.computeIfAbsent(source.id(), id -> Terms.of(space, Json.read(source.body()))));
    }

    private Row row(UUID id) {
      if (!rows.containsKey(id)) {
        rows.put(id, table.find(space, Set.of(id)).get(id));
      }
      return rows.get(id);
    }
  }
}
