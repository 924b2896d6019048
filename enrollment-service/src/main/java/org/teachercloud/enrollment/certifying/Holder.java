package org.teachercloud.enrollment.certifying;

import java.util.UUID;

/**
 * Who is certified.
 *
 * @param name as it stands on the certificate
 */
public record Holder(UUID learner, String name) {}
