package org.teachercloud.insight.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.teachercloud.access.persons.ErasePerson;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.PersonErased;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.FactHandler;

/** Takes whoever has left out of the ledger: what was used stays, and by nobody. */
@ApplicationScoped
class PersonFacts implements FactHandler {

  @Inject ErasePerson erase;

  @Override
  public Topic topic() {
    return Topic.CATALOG_PERSONS;
  }

  @Override
  public void apply(Fact fact) {
    PersonErased left = (PersonErased) fact;
    erase.erase(left.person(), left.erasure());
  }
}
