package org.teachercloud.delivery;

import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.FactHandler;

/** A planted fault: the effect is one transaction, the inbox row another. */
record TornNoting(Side side) implements FactHandler {

  @Override
  public Topic topic() {
    return Topic.ENROLLMENT_LEARNING;
  }

  @Override
  public void apply(Fact fact) {
    try {
      Transaction inboxRow = side.transactions.manager.suspend();
      side.transactions.run(() -> Noting.note(side.dataSource, "had", fact));
      side.transactions.manager.resume(inboxRow);
    } catch (SystemException | InvalidTransactionException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
