package org.teachercloud.enrollment.seeding.careers;

import java.util.List;
import java.util.UUID;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.progress.ProgressEvent;
import org.teachercloud.enrollment.stating.LearningDraft;
import org.teachercloud.enrollment.stating.ProfileDraft;

/**
 * What a teacher did, as if she had done it through the door.
 *
 * @param institution slug of the institution that she is a member of
 * @param profiles in the order in which she said them
 * @param drafts in the order in which they happened
 */
public record History(
    UUID learner,
    String institution,
    List<ProfileDraft> profiles,
    List<Enrollment> enrollments,
    List<ProgressEvent> events,
    List<LearningDraft> drafts) {}
