package org.teachercloud.catalog.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.teachercloud.catalog.describing.Text;

/**
 * An item as it is shown anywhere.
 *
 * @param gone whether the version that holds no longer has it; it is shown as it was last worded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemView(
    UUID id, String code, Text title, UUID parent, UUID framework, boolean gone) {}
