package org.teachercloud.enrollment.stating;

import java.util.List;

/**
 * What was just stated about learning, told to the other rooms of this service inside the same
 * transaction.
 *
 * @param drafts in their order
 */
public record LearningStated(List<LearningDraft> drafts) {}
