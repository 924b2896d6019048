package org.teachercloud.enrollment.profile;

import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.enrollment.offering.InstitutionView;

/**
 * Who the caller is.
 *
 * @param institution the first of hers by its id, null where she has none
 * @param stage null while she has not said
 * @param weeklyMinutes minutes a week that she wants to learn, 0 while she has not said
 * @param optedOut whether she wants no personal recommendations, but the list that all get
 */
public record MeView(
    UUID id,
    String name,
    Set<String> roles,
    InstitutionView institution,
    Stage stage,
    Set<Subject> subjects,
    Set<Phase> phases,
    Set<String> languages,
    int weeklyMinutes,
    boolean optedOut) {}
