package org.teachercloud.enrollment.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teachercloud.contracts.Fact;

/**
 * Gathers the facts that one handler gets in a transaction and has their effects together, just
 * before the commit: a burst of thousands becomes a few statements, and a failure still undoes all.
 */
@ApplicationScoped
class FactsOfTransaction {

  private final TransactionSynchronizationRegistry transactions;

  FactsOfTransaction(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  /** Adds a fact to those that the effect is had for, in their order; the handler is the key. */
  @SuppressWarnings("unchecked")
  void add(Object handler, Fact fact, Consumer<List<Fact>> effect) {
    List<Fact> gathered = (List<Fact>) transactions.getResource(handler);
    if (gathered == null) {
      List<Fact> facts = new ArrayList<>();
      transactions.putResource(handler, facts);
      transactions.registerInterposedSynchronization(
          new Synchronization() {
            @Override
            public void beforeCompletion() {
              effect.accept(facts);
            }

            @Override
            public void afterCompletion(int status) {}
          });
      gathered = facts;
    }
    gathered.add(fact);
  }
}
