package org.teachercloud.enrollment.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.ProfileDraft;

/** Notes what a learner says of herself. */
@ApplicationScoped
class ChangeProfile {

  private final Profiles profiles;
  private final EnrollmentEvents events;
  private final InstantSource clock;

  ChangeProfile(Profiles profiles, EnrollmentEvents events, InstantSource clock) {
    this.profiles = profiles;
    this.events = events;
    this.clock = clock;
  }

  /** How a change ended. */
  sealed interface Outcome {}

  /** It is noted. */
  record Changed(Profile profile) implements Outcome {}

  /** She had read an older profile than the one that is there. */
  record Stale() implements Outcome {}

  /** Changes the caller's profile where the revision that she read is still the newest. */
  @Transactional
  Outcome change(Caller caller, ProfileChange change, int revision) {
    Profile read = profiles.of(caller);
    Profile changed = read.with(change);
    if (read.revision() != revision || profiles.save(Map.of(caller.id(), changed)) == 0) {
      return new Stale();
    }
    events.stateProfiles(
        List.of(
            new ProfileDraft(
                caller.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                changed.stage(),
                changed.subjects(),
                changed.phases(),
                changed.languages(),
                changed.weeklyMinutes(),
                changed.optedOut())));
    return new Changed(changed);
  }
}
