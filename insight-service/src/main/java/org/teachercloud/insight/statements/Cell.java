package org.teachercloud.insight.statements;

import java.util.Set;
import java.util.UUID;
import org.teachercloud.insight.ledger.UseKind;

/**
 * What one institution did of one kind with the resources of another in one term, along one edge.
 *
 * @param consumer slug; null where no institution is known, and where several are meant
 * @param pooled whether several institutions are meant, none of which may be shown alone
 * @param events how many uses
 * @param people how many different people; whoever has left is not among them
 * @param few who they are, where they are fewer than may be shown; empty otherwise
 * @param consumers whose uses they are; null among them for no institution that is known
 */
public record Cell(
    String consumer,
    boolean pooled,
    Edge edge,
    UseKind kind,
    long events,
    long people,
    Set<UUID> few,
    Set<String> consumers) {}
