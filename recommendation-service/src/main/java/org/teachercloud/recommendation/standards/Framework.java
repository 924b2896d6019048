package org.teachercloud.recommendation.standards;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A framework of standards in the version that holds.
 *
 * @param country ISO 3166-1 alpha-2
 * @param items in their order, each after its parent
 */
@Schema(name = "Framework")
public record Framework(
    UUID id, String country, String version, Map<String, String> title, List<Standard> items) {}
