package org.teachercloud.recommendation.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.access.SamePerson;
import org.teachercloud.access.persons.Receipts;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.LearnerProfileChanged;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.FactHandler;

/**
 * Keeps what learners say of themselves: the newest profile is the whole of it. Of an account that
 * went nothing is kept: what it said is stated again for the one that it is now.
 */
@ApplicationScoped
class ProfileFacts implements FactHandler {

  private static final Object COLLECTED = new Object();

  @Inject TransactionSynchronizationRegistry transaction;
  @Inject LearnerTable table;
  @Inject LearnerChanges changes;
  @Inject Receipts receipts;
  @Inject SamePerson same;

  @Override
  public Topic topic() {
    return Topic.ENROLLMENT_PROFILES;
  }

  @Override
  public void apply(Fact fact) {
    LearnerProfileChanged profile = (LearnerProfileChanged) fact;
    collected().put(profile.learner(), profile);
  }

  @Override
  public void endOfBatch() {
    Map<UUID, LearnerProfileChanged> newest = collected();
    if (newest.isEmpty()) {
      return;
    }
    newest.keySet().removeAll(receipts.among(newest.keySet()));
    newest.keySet().removeAll(same.ends(newest.keySet()).keySet());
    table.writeProfiles(newest.values());
    changes.announce(List.copyOf(newest.keySet()), List.of());
    newest.clear();
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, LearnerProfileChanged> collected() {
    Object present = transaction.getResource(COLLECTED);
    if (present == null) {
      present = new TreeMap<UUID, LearnerProfileChanged>();
      transaction.putResource(COLLECTED, present);
    }
    return (Map<UUID, LearnerProfileChanged>) present;
  }
}
