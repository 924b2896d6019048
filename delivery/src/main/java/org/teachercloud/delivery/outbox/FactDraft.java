package org.teachercloud.delivery.outbox;

import java.util.function.LongFunction;
import org.teachercloud.contracts.Fact;

/**
 * A fact that still lacks its sequence.
 *
 * @param subject what it is about; the key of its order
 * @param fact makes the fact once its sequence is known
 */
public record FactDraft(String subject, LongFunction<? extends Fact> fact) {}
