package org.teachercloud.enrollment.stating;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * What a learner says of herself, before it is stated.
 *
 * @param stage null while she has not said
 * @param optedOut whether she wants no personal recommendations
 */
public record ProfileDraft(
    UUID learner,
    Instant at,
    Stage stage,
    Set<Subject> subjects,
    Set<Phase> phases,
    Set<String> languages,
    int weeklyMinutes,
    boolean optedOut) {}
