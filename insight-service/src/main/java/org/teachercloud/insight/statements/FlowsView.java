package org.teachercloud.insight.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.insight.ledger.UseKind;
import org.teachercloud.insight.statements.StatementView.EdgeView;
import org.teachercloud.insight.statements.StatementView.Named;
import org.teachercloud.insight.statements.StatementView.Period;
import org.teachercloud.insight.statements.StatementView.RestView;

/**
 * Who reuses what of whom in one term: along the edges of a cluster, or everywhere. Made of the
 * same parts as the statements of the owners.
 *
 * @param cluster number of the cluster or group; absent where all uses are meant
 * @param terms all terms with anything in them and the present one, the newest first
 * @param least how many people stand behind every figure
 * @param events all uses that are told of: those of all edges, and the rest
 * @param complete whether these are all there are; otherwise some have too few people behind them
 * @param pairs the largest first
 * @param pairsLeftOut how many more pairs there are, for which the answer had no room
 * @param edges uses by edge of the network, those of pairs that were left out included
 * @param rest absent where nothing is left over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReuseFlows")
public record FlowsView(
    Integer cluster,
    Period term,
    List<Period> terms,
    int least,
    long events,
    boolean complete,
    List<PairView> pairs,
    int pairsLeftOut,
    List<EdgeView> edges,
    RestView rest) {

  /**
   * Uses of one kind of what one institution owns, by another, or by several too small to be shown
   * alone.
   *
   * @param consumer absent where several are meant, or none is known
   * @param pooled whether several consumers are meant
   * @param people how many different people; whoever has left the cloud is not counted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ReuseBetweenInstitutions")
  public record PairView(
      Named owner,
      Named consumer,
      boolean pooled,
      Edge edge,
      UseKind kind,
      long events,
      long people) {}
}
