package org.teachercloud.enrollment.offering;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An institution as answers show it.
 *
 * @param name by language tag
 */
@Schema(name = "NamedInstitution")
public record InstitutionView(String id, Map<String, String> name) {}
