package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A person has left the cloud by her own wish: whoever keeps something of her erases it, and
 * reports under the identity of the erasure. Nothing that is heard of her later is kept.
 *
 * @param erasure what the reports of all services are found by
 */
public record PersonErased(UUID id, long sequence, UUID person, UUID erasure, Instant at)
    implements PersonFact {}
