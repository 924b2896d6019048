package org.teachercloud.insight.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.insight.ledger.UseKind;
import org.teachercloud.insight.statements.disclosing.Disclosure;
import org.teachercloud.insight.terms.Term;

/**
 * Who reuses what an institution shares, in one term. The uses are divided into parts of at least
 * {@code least} people each: {@code uses} has those with a name, {@code rest} all else together.
 * All other figures are sums of parts.
 *
 * @param institution whose resources were used
 * @param term the term that the figures are of
 * @param terms all terms with anything in them and the present one, the newest first
 * @param least how many people stand behind every figure
 * @param events all uses of the term; absent where there are too few people for any figure
 * @param rest absent where nothing is left over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReuseStatement")
public record StatementView(
    Named institution,
    Period term,
    List<TermView> terms,
    int least,
    Long events,
    List<UseView> uses,
    List<EdgeView> edges,
    RestView rest) {

  /**
   * An institution.
   *
   * @param name by language; empty where it is not known yet
   */
  @Schema(name = "ReusingInstitution")
  public record Named(String id, Map<String, String> name) {

    /** One of those whose names are at hand; null for none. */
    static Named of(String slug, Map<String, Map<String, String>> names) {
      return slug == null ? null : new Named(slug, names.getOrDefault(slug, Map.of()));
    }
  }

  /**
   * A term.
   *
   * @param from the first day
   * @param until the day after the last
   */
  @Schema(name = "ReuseTerm")
  public record Period(String name, LocalDate from, LocalDate until) {

    static Period of(Term term) {
      return new Period(term.name(), term.from(), term.until());
    }
  }

  /**
   * What a term comes to.
   *
   * @param events absent where there are too few people for any figure
   * @param kinds uses by kind, of the parts that have a name
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ReuseOfTerm")
  public record TermView(Period term, Long events, Map<UseKind, Long> kinds) {}

  /**
   * Uses of one kind by one institution, or by several too small to be shown alone.
   *
   * @param consumer absent where several are meant, or none is known
   * @param pooled whether several institutions are meant
   * @param people how many different people; whoever has left the cloud is not counted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ReuseByInstitution")
  public record UseView(
      Named consumer, boolean pooled, Edge edge, UseKind kind, long events, long people) {}

  /**
   * Uses along one edge of the network, of the parts that have a name.
   *
   * @param kinds uses by kind
   */
  @Schema(name = "ReuseAlongEdge")
  public record EdgeView(Edge edge, long events, Map<UseKind, Long> kinds) {

    /** The sums of some parts, by edge. */
    static List<EdgeView> of(List<Cell> shown) {
      return shown.stream()
          .collect(Collectors.groupingBy(Cell::edge, LinkedHashMap::new, Collectors.toList()))
          .entrySet()
          .stream()
          .map(
              edge ->
                  new EdgeView(
                      edge.getKey(),
                      edge.getValue().stream().mapToLong(Cell::events).sum(),
                      byKind(edge.getValue())))
          .toList();
    }
  }

  /**
   * Uses of any kind by people of any institution that cannot be shown apart.
   *
   * @param people at least so many different people
   */
  @Schema(name = "ReuseTogether")
  public record RestView(long events, long people) {

    static RestView of(Disclosure.Rest rest) {
      return rest == null ? null : new RestView(rest.events(), rest.people());
    }
  }

  /** The sums of some parts, by kind. */
  static Map<UseKind, Long> byKind(List<Cell> cells) {
    return cells.stream()
        .collect(
            Collectors.groupingBy(
                Cell::kind,
                () -> new EnumMap<>(UseKind.class),
                Collectors.summingLong(Cell::events)));
  }
}
