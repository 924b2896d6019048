package org.teachercloud.enrollment.statements.keys;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.statements.talking.XapiVersion;

/**
 * A key of an institution or of one of its tools.
 *
 * @param id the user name of Basic authentication
 * @param tool null where the key is the institution's own
 * @param name what it is for
 * @param version what its holder speaks
 * @param revokedAt null while it is good
 */
record Key(
    UUID id,
    int space,
    String institution,
    String tool,
    String name,
    Set<Scope> scopes,
    XapiVersion version,
    Instant madeAt,
    Instant revokedAt) {}
