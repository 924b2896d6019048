package org.teachercloud.insight.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UseFact;
import org.teachercloud.delivery.inbox.FactHandler;

/** Offerings that institutions opened of what others own. */
@ApplicationScoped
class TeachingFacts implements FactHandler {

  @Inject CollectedUses uses;

  @Override
  public Topic topic() {
    return Topic.ENROLLMENT_USES;
  }

  @Override
  public void apply(Fact fact) {
    uses.add(UseFacts.use((UseFact) fact));
  }

  @Override
  public void endOfBatch() {
    uses.write();
  }
}
