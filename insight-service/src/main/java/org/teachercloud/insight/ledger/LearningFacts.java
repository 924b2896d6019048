package org.teachercloud.insight.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.LearnerEnrolled;
import org.teachercloud.contracts.LearnerWithdrew;
import org.teachercloud.contracts.LearningFact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UnitAttempted;
import org.teachercloud.contracts.UnitCompleted;
import org.teachercloud.contracts.UnitStarted;
import org.teachercloud.delivery.inbox.FactHandler;

/** Enrolments and completions; who gives up has used it all the same. */
@ApplicationScoped
class LearningFacts implements FactHandler {

  @Inject CollectedUses uses;

  @Override
  public Topic topic() {
    return Topic.ENROLLMENT_LEARNING;
  }

  @Override
  public void apply(Fact fact) {
    switch ((LearningFact) fact) {
      case LearnerEnrolled one -> add(UseKind.ENROL, one, one.institution());
      case CourseCompleted one -> add(UseKind.COMPLETE, one, one.institution());
      case UnitStarted _, UnitAttempted _, UnitCompleted _, LearnerWithdrew _ -> {}
    }
  }

  private void add(UseKind kind, LearningFact fact, String institution) {
    uses.add(
        new Use(fact.id(), kind, fact.learner(), fact.resource(), institution, fact.at(), null));
  }

  @Override
  public void endOfBatch() {
    uses.write();
  }
}
