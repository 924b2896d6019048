package org.teachercloud.enrollment.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.teachercloud.access.persons.ErasePerson;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.PersonErased;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.FactHandler;
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

  PersonFacts(ErasePerson erase, EnrollmentEvents events) {
    this.erase = erase;
    this.events = events;
  }

  @Override
  public Topic topic() {
    return Topic.CATALOG_PERSONS;
  }

  @Override
  public void apply(Fact fact) {
    PersonErased left = (PersonErased) fact;
    erase.erase(left.person(), left.erasure());
    events.stateProfiles(
        List.of(
            new ProfileDraft(
                left.person(), left.at(), null, Set.of(), Set.of(), Set.of(), 0, false)));
  }
}
