package org.teachercloud.enrollment.certifying.asking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A certificate to be issued.
 *
 * @param learner absent where the caller asks for her own
 * @param name as it is to stand on it, where the institution issues; her account's where absent
 */
public record IssueRequest(
    @NotNull UUID awardId, UUID learner, @Size(min = 1, max = 200) String name) {}
