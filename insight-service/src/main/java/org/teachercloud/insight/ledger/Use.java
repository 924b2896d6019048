package org.teachercloud.insight.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody did with a resource, as a fact tells it.
 *
 * @param fact identity of the fact
 * @param institution slug of the institution that she did it as a member of; null where none is
 *     known
 * @param work what came of it, where she began a work from the resource; null otherwise
 */
record Use(
    UUID fact,
    UseKind kind,
    UUID person,
    UUID resource,
    String institution,
    Instant at,
    UUID work) {}
