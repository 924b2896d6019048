package org.teachercloud.insight.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/** The uses of a batch until its end; they go with its transaction. */
@ApplicationScoped
class CollectedUses {

  private static final Object COLLECTED = new Object();

  @Inject TransactionSynchronizationRegistry transaction;
  @Inject Ledger ledger;

  void add(Use use) {
    collected().add(use);
  }

  void write() {
    List<Use> uses = collected();
    ledger.write(uses);
    uses.clear();
  }

  @SuppressWarnings("unchecked")
  private List<Use> collected() {
    Object present = transaction.getResource(COLLECTED);
    if (present == null) {
      present = new ArrayList<Use>();
      transaction.putResource(COLLECTED, present);
    }
    return (List<Use>) present;
  }
}
