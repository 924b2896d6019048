package org.teachercloud.catalog.adapting;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.catalog.describing.Text;

/**
 * How a work was made from another.
 *
 * @param resource the work
 * @param version of the source
 * @param notes null where nothing was written
 * @param title of the source as it was
 * @param institution that owned the source
 * @param licence of the source as it was
 */
record Adaptation(
    UUID resource,
    UUID source,
    int version,
    AdaptationKind kind,
    Text notes,
    Text title,
    String institution,
    String licence,
    Instant at) {}
