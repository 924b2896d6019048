package org.teachercloud.recommendation.history;

import java.util.Set;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * A learner's own words about her stage and interests.
 *
 * @param stage null while she has not said
 */
public record Profile(
    Stage stage, Set<Subject> subjects, Set<Phase> phases, Set<String> languages) {

  static final Profile UNSAID = new Profile(null, Set.of(), Set.of(), Set.of());
}
