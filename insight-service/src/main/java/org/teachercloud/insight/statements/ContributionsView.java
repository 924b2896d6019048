package org.teachercloud.insight.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.insight.statements.StatementView.EdgeView;
import org.teachercloud.insight.statements.StatementView.Period;
import org.teachercloud.insight.statements.StatementView.UseView;

/**
 * How the works that a teacher began are reused, by institution, in one term. Completions are not
 * counted here.
 *
 * @param works how many works she began
 * @param term the term that the figures are of
 * @param terms all terms since anything of their owners was used, the newest first
 * @param least how many people stand behind every figure
 * @param events all uses that are told of
 * @param complete whether these are all there are; otherwise some have too few people behind them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReuseOfContributions")
public record ContributionsView(
    int works,
    Period term,
    List<Period> terms,
    int least,
    long events,
    boolean complete,
    List<UseView> uses,
    List<EdgeView> edges) {}
