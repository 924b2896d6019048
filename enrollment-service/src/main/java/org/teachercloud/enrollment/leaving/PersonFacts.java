package org.teachercloud.enrollment.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.teachercloud.access.merging.MergePerson;
import org.teachercloud.access.persons.ErasePerson;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.PersonErased;
import org.teachercloud.contracts.PersonFact;
import org.teachercloud.contracts.PersonMerged;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.FactHandler;
import org.teachercloud.enrollment.enrolling.withdrawing.LeavePlaces;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.ProfileDraft;

/**
 * Lets accounts go into others, and erases who has left. What she said of herself is also taken off
 * its topic: the newest fact there is then an empty profile, and older ones vanish.
 */
@ApplicationScoped
class PersonFacts implements FactHandler {

  private final ErasePerson erase;
  private final EnrollmentEvents events;
  private final LeavePlaces places;
  private final MergePerson merge;

  PersonFacts(ErasePerson erase, EnrollmentEvents events, LeavePlaces places, MergePerson merge) {
    this.merge = merge;
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
    switch ((PersonFact) fact) {
      case PersonErased left -> leave(left);
      case PersonMerged one -> merge.merge(one.person(), one.into(), one.merge(), one.at());
    }
  }

  private void leave(PersonErased left) {
    places.leave(left.person(), left.at());
    erase.erase(left.person(), left.erasure());
    events.stateProfiles(
        List.of(
            new ProfileDraft(
                left.person(), left.at(), null, Set.of(), Set.of(), Set.of(), 0, false)));
  }
}
