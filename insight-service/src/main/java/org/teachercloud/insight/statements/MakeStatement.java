package org.teachercloud.insight.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.insight.network.Institutions;
import org.teachercloud.insight.statements.StatementView.EdgeView;
import org.teachercloud.insight.statements.StatementView.Named;
import org.teachercloud.insight.statements.StatementView.Period;
import org.teachercloud.insight.statements.StatementView.RestView;
import org.teachercloud.insight.statements.disclosing.Disclosure;
import org.teachercloud.insight.statements.disclosing.Fineness;
import org.teachercloud.insight.terms.Term;
import org.teachercloud.insight.terms.Terms;

/** Makes an institution's statement for who may read it. */
@ApplicationScoped
class MakeStatement {

  private static final Disclosure NOTHING = new Disclosure(List.of(), List.of(), false);

  @Inject StatementTable table;
  @Inject Institutions institutions;
  @Inject Terms terms;
  @Inject StatementLimits limits;
  @Inject Fineness fineness;

  /** The statement of a term, or of the present one where none is named. */
  StatementOutcome<StatementView> make(Caller caller, String institution, String wish) {
    boolean hers =
        (caller.has(Role.INSTITUTION_ADMIN) || caller.has(Role.PUBLISHER))
            && caller.belongsTo(institution);
    boolean watches = caller.has(Role.MONITOR) || caller.has(Role.OPERATOR);
    if (!(hers || watches) || institutions.names(Set.of(institution)).isEmpty()) {
      return new StatementOutcome.NotThere<>();
    }
    List<Term> known = terms.since(table.firstDay(Set.of(institution)), limits.terms());
    Optional<Term> term = Terms.named(wish, known);
    return term.<StatementOutcome<StatementView>>map(
            one ->
                new StatementOutcome.Made<>(
                    statement(institution, one, known, fineness.of(caller, hers))))
        .orElseGet(() -> new StatementOutcome.NoSuchTerm<>(wish));
  }

  private StatementView statement(String institution, Term term, List<Term> known, int[] steps) {
    Map<String, Disclosure> disclosed = new LinkedHashMap<>();
    table
        .cells(Set.of(institution), known, fineness.few())
        .forEach(
            (name, cells) -> disclosed.put(name, Fineness.disclose(cells.get(institution), steps)));
    Disclosure now = disclosed.getOrDefault(term.name(), NOTHING);
    Set<String> slugs =
        now.shown().stream()
            .map(Cell::consumer)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    slugs.add(institution);
    Map<String, Map<String, String>> names = institutions.names(slugs);
    return new StatementView(
        Named.of(institution, names),
        Period.of(term),
        known.stream()
            .map(one -> termView(one, disclosed.getOrDefault(one.name(), NOTHING)))
            .toList(),
        Fineness.least(steps),
        now.withheld() ? null : now.events(),
        now.shown().stream().map(cell -> use(cell, names)).toList(),
        EdgeView.of(now.shown()),
        RestView.of(now.rest()));
  }

  private static StatementView.TermView termView(Term term, Disclosure disclosed) {
    return new StatementView.TermView(
        Period.of(term),
        disclosed.withheld() ? null : disclosed.events(),
        StatementView.byKind(disclosed.shown()));
  }

  static StatementView.UseView use(Cell cell, Map<String, Map<String, String>> names) {
    return new StatementView.UseView(
        Named.of(cell.consumer(), names),
        cell.pooled(),
        cell.edge(),
        cell.kind(),
        cell.events(),
        cell.people());
  }
}
