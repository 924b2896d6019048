package org.teachercloud.recommendation.history;

import java.util.Set;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * A learner's own words about her stage and interests.
 *
 * @param stage null while she has not said
 * @param optedOut whether nothing that she did may be used to recommend to her
 */
public record Profile(
    Stage stage,
    Set<Subject> subjects,
    Set<Phase> phases,
    Set<String> languages,
    boolean optedOut) {

  static final Profile UNSAID = new Profile(null, Set.of(), Set.of(), Set.of(), false);
}
