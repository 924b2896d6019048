package org.teachercloud.enrollment.statements.keys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A key to be made.
 *
 * @param name what it is for
 * @param tool short name of the tool whose space it opens; absent for the institution's own space
 * @param institution slug; needed only by who administers several
 * @param version what its holder speaks, {@code 2.0.0} unless told
 */
public record KeyRequest(
    @NotBlank @Size(max = 200) String name,
    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String tool,
    @Size(max = 100) String institution,
    @NotNull @NotEmpty Set<@NotNull Scope> scopes,
    @Pattern(regexp = "1\\.0\\.3|2\\.0\\.0") String version) {}
