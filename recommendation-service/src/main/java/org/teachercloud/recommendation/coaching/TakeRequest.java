package org.teachercloud.recommendation.coaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A coach takes an invitation.
 *
 * @param code as the teacher handed it over
 */
public record TakeRequest(@NotBlank @Size(max = 40) String code) {}
