package org.teachercloud.insight.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.insight.network.Clusters;
import org.teachercloud.insight.network.Institutions;
import org.teachercloud.insight.statements.StatementView.EdgeView;
import org.teachercloud.insight.statements.StatementView.Named;
import org.teachercloud.insight.statements.StatementView.Period;
import org.teachercloud.insight.statements.StatementView.RestView;
import org.teachercloud.insight.statements.disclosing.Division;
import org.teachercloud.insight.statements.disclosing.Division.Pair;
import org.teachercloud.insight.statements.disclosing.Division.Told;
import org.teachercloud.insight.statements.disclosing.Fineness;
import org.teachercloud.insight.terms.Term;
import org.teachercloud.insight.terms.Terms;

/** Makes statements across owners: a cluster's for its lead, and the whole for who watches it. */
@ApplicationScoped
class MakeFlows {

  private static final Comparator<Pair> LARGEST_FIRST =
      Comparator.comparing((Pair pair) -> pair.cell().events()).reversed();

  @Inject StatementTable table;
  @Inject Institutions institutions;
  @Inject Clusters clusters;
  @Inject Terms terms;
  @Inject StatementLimits limits;
  @Inject Fineness fineness;

  /** The flows along the edges of a cluster in a term, or in the present one. */
  StatementOutcome<FlowsView> within(int cluster, Caller caller, String wish) {
    boolean leads =
        caller.has(Role.CLUSTER_LEAD)
            && clusters.isLedBy(caller.institutions(), cluster, terms.today());
    boolean watches = caller.has(Role.MONITOR) || caller.has(Role.OPERATOR);
    Set<String> members = leads || watches ? clusters.everIn(cluster) : Set.of();
    return members.isEmpty()
        ? new StatementOutcome.NotThere<>()
        : make(
            new Asked(cluster, members, wish, fineness.of(caller, leads)),
            all -> all.within(cluster));
  }

  /** All flows of a term, or of the present one. */
  StatementOutcome<FlowsView> whole(Caller caller, String wish) {
    return make(new Asked(null, table.owners(), wish, fineness.of(caller, false)), Division::whole);
  }

  /**
   * What somebody wants to read.
   *
   * @param cluster null for the whole
   * @param owners whose resources are meant
   * @param term null for the present one
   * @param steps how many people stand behind every figure
   */
  private record Asked(Integer cluster, Collection<String> owners, String term, int[] steps) {}

  private StatementOutcome<FlowsView> make(Asked asked, Function<Division, Told> statement) {
    List<Term> known = terms.since(table.firstDay(asked.owners()), limits.terms());
    Optional<Term> term = Terms.named(asked.term(), known);
    if (term.isEmpty()) {
      return new StatementOutcome.NoSuchTerm<>(asked.term());
    }
    Map<String, List<Cell>> cells =
        table
            .cells(asked.owners(), List.of(term.get()), fineness.few())
            .getOrDefault(term.get().name(), Map.of());
    Told told = statement.apply(Division.of(cells, asked.steps()));
    return new StatementOutcome.Made<>(view(asked, term.get(), known, told));
  }

  private FlowsView view(Asked asked, Term term, List<Term> known, Told told) {
    List<EdgeView> edges = EdgeView.of(told.pairs().stream().map(Pair::cell).toList());
    List<Pair> shown = told.pairs().stream().sorted(LARGEST_FIRST).limit(limits.pairs()).toList();
    Map<String, Map<String, String>> names =
        institutions.names(
            shown.stream()
                .flatMap(pair -> Stream.of(pair.owner(), pair.cell().consumer()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    RestView rest = RestView.of(told.rest());
    return new FlowsView(
        asked.cluster(),
        Period.of(term),
        known.stream().map(Period::of).toList(),
        Fineness.least(asked.steps()),
        edges.stream().mapToLong(EdgeView::events).sum() + (rest == null ? 0 : rest.events()),
        told.complete(),
        shown.stream().map(pair -> pairView(pair, names)).toList(),
        told.pairs().size() - shown.size(),
        edges,
        rest);
  }

  private static FlowsView.PairView pairView(Pair pair, Map<String, Map<String, String>> names) {
    Cell cell = pair.cell();
    return new FlowsView.PairView(
        Named.of(pair.owner(), names),
        Named.of(cell.consumer(), names),
        cell.pooled(),
        cell.edge(),
        cell.kind(),
        cell.events(),
        cell.people());
  }
}
