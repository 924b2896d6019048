package org.teachercloud.recommendation.feedback;

import jakarta.validation.constraints.NotNull;

/** One word about a resource. */
public record FeedbackRequest(@NotNull FeedbackKind kind) {}
