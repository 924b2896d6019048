package org.teachercloud.enrollment.awards;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item of a standards framework that an award or an entry is evidence for.
 *
 * @param item the item's address, which names the framework and its version
 * @param name by language tag
 */
@Schema(name = "Alignment")
public record Alignment(
    @NotNull @Size(max = 500) @Pattern(regexp = "(https?://|urn:)\\S+") String item,
    @NotNull @Size(min = 1, max = 10)
        Map<@Size(max = 35) String, @NotNull @Size(min = 1, max = 300) String> name) {}
