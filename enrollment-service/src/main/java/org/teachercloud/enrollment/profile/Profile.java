package org.teachercloud.enrollment.profile;

import java.util.Set;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * What a learner says of herself.
 *
 * @param stage null while she has not said
 * @param weeklyMinutes 0 while she has not said
 * @param optedOut whether she wants no personal recommendations, but the list that all get
 * @param revision counts the changes; 0 while she has said nothing
 */
public record Profile(
    Stage stage,
    Set<Subject> subjects,
    Set<Phase> phases,
    Set<String> languages,
    int weeklyMinutes,
    boolean optedOut,
    int revision) {

  /** Nothing said yet. */
  static Profile untold() {
    return new Profile(null, Set.of(), Set.of(), Set.of(), 0, false, 0);
  }

  /** The profile with what the change names; the rest stays. */
  Profile with(ProfileChange change) {
    return new Profile(
        change.stage() == null ? stage : change.stage(),
        change.subjects() == null ? subjects : change.subjects(),
        change.phases() == null ? phases : change.phases(),
        change.languages() == null ? languages : change.languages(),
        change.weeklyMinutes() == null ? weeklyMinutes : change.weeklyMinutes(),
        change.optedOut() == null ? optedOut : change.optedOut(),
        revision + 1);
  }

  /** The profile with that of another account: what is said here holds, else what is said there. */
  Profile with(Profile other) {
    boolean silent =
        stage == null
            && subjects.isEmpty()
            && phases.isEmpty()
            && languages.isEmpty()
            && weeklyMinutes == 0;
    Profile said = silent ? other : this;
    return new Profile(
        said.stage,
        said.subjects,
        said.phases,
        said.languages,
        said.weeklyMinutes,
        optedOut || other.optedOut,
        revision + 1);
  }
}
