package org.teachercloud.enrollment.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.teachercloud.access.persons.ErasePerson;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.PersonErased;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.FactHandler;
import org.teachercloud.enrollment.enrolling.LeavePlaces;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.ProfileDraft;

/**
 * Erases who has left. What she said of herself is also taken off its topic: the newest fact there
 * is then an empty profile, and older ones vanish.
 */
@ApplicationScoped
class PersonFacts implements FactHandler {

  private final ErasePerson erase;
  private final EnrollmentEvents events;
  private final LeavePlaces places;

  PersonFacts(ErasePerson erase, EnrollmentEvents events, LeavePlaces places) {
    this.erase = erase;
    this.places = places;
    this.events = events;
  }

  @Override
  public Topic topic() {
    return Topic.CATALOG_PERSONS;
  }

  @Override
  public void apply(Fact fact) {
    PersonErased left = (PersonErased) fact;
    places.leave(left.person(), left.at());
    erase.erase(left.person(), left.erasure());
    events.stateProfiles(
        List.of(
            new ProfileDraft(
                left.person(), left.at(), null, Set.of(), Set.of(), Set.of(), 0, false)));
  }
}
