package org.teachercloud.enrollment.offering;

import java.util.Map;

/**
 * An institution as answers show it.
 *
 * @param name by language tag
 */
public record InstitutionView(String id, Map<String, String> name) {}
