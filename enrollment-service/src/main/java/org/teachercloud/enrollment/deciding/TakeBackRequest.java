package org.teachercloud.enrollment.deciding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish to take a decision back.
 *
 * @param reason in the words of whoever takes it back; the learner reads it
 */
@Schema(name = "CompletionTakenBack")
public record TakeBackRequest(@NotBlank @Size(max = 1000) String reason) {}
