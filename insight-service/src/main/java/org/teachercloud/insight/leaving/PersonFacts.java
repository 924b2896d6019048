package org.teachercloud.insight.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.teachercloud.access.merging.MergePerson;
import org.teachercloud.access.persons.ErasePerson;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.PersonErased;
import org.teachercloud.contracts.PersonFact;
import org.teachercloud.contracts.PersonMerged;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.FactHandler;

/**
 * Takes whoever has left out of the ledger: what was used stays, and by nobody. What was used under
 * two accounts of one person was used by one.
 */
@ApplicationScoped
class PersonFacts implements FactHandler {

  @Inject ErasePerson erase;
  @Inject MergePerson merge;

  @Override
  public Topic topic() {
    return Topic.CATALOG_PERSONS;
  }

  @Override
  public void apply(Fact fact) {
    switch ((PersonFact) fact) {
      case PersonErased left -> erase.erase(left.person(), left.erasure());
      case PersonMerged one -> merge.merge(one.person(), one.into(), one.merge(), one.at());
    }
  }
}
