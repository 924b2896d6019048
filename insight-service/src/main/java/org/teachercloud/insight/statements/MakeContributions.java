package org.teachercloud.insight.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.access.Caller;
import org.teachercloud.insight.ledger.Pseudonyms;
import org.teachercloud.insight.network.Institutions;
import org.teachercloud.insight.statements.StatementTable.Works;
import org.teachercloud.insight.statements.StatementView.EdgeView;
import org.teachercloud.insight.statements.StatementView.Period;
import org.teachercloud.insight.statements.disclosing.Authorship;
import org.teachercloud.insight.statements.disclosing.Disclosure;
import org.teachercloud.insight.statements.disclosing.Fineness;
import org.teachercloud.insight.terms.Term;
import org.teachercloud.insight.terms.Terms;

/** Makes a teacher's statement of how the works that she began are reused. */
@ApplicationScoped
class MakeContributions {

  @Inject StatementTable table;
  @Inject Institutions institutions;
  @Inject Pseudonyms pseudonyms;
  @Inject Terms terms;
  @Inject StatementLimits limits;
  @Inject Fineness fineness;

  /** The statement of a term, or of the present one where none is named. */
  StatementOutcome<ContributionsView> make(Caller caller, String wish) {
    UUID maker = pseudonyms.of(caller.id().toString());
    Works works = table.works(maker);
    List<Term> known = terms.since(table.firstDay(works.owners()), limits.terms());
    Optional<Term> term = Terms.named(wish, known);
    return term.<StatementOutcome<ContributionsView>>map(
            one -> new StatementOutcome.Made<>(view(maker, works, one, known)))
        .orElseGet(() -> new StatementOutcome.NoSuchTerm<>(wish));
  }

  private ContributionsView view(UUID maker, Works works, Term term, List<Term> known) {
    Map<String, List<Cell>> cells =
        table
            .cells(works.owners(), List.of(term), fineness.few())
            .getOrDefault(term.name(), Map.of());
    List<Cell> shown = new ArrayList<>();
    boolean complete = true;
    for (Map.Entry<String, List<Cell>> owner : cells.entrySet()) {
      Authorship hers =
          Authorship.of(
              maker,
              Disclosure.of(owner.getValue(), limits.people()),
              table.made(owner.getKey(), term, fineness.few()),
              limits.people());
      shown.addAll(hers.shown());
      complete &= hers.complete();
    }
    Map<String, Map<String, String>> names =
        institutions.names(
            shown.stream()
                .map(Cell::consumer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return new ContributionsView(
        works.number(),
        Period.of(term),
        known.stream().map(Period::of).toList(),
        limits.people(),
        shown.stream().mapToLong(Cell::events).sum(),
        complete,
        shown.stream().map(cell -> MakeStatement.use(cell, names)).toList(),
        EdgeView.of(shown));
  }
}
