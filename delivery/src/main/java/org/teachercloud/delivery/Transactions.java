package org.teachercloud.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;

/** Work in a transaction of its own, on a thread that has none. */
@Singleton
public class Transactions {

  @Inject TransactionManager manager;

  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * The result of the work once it is committed.
   *
   * @throws DeliveryException when the commit fails; what became of it is then unknown
   */
  public <T> T call(Supplier<T> work) {
    begin();
    T result;
    try {
      result = work.get();
    } catch (RuntimeException | Error failure) {
      rollback(failure);
      throw failure;
    }
    try {
      manager.commit();
      return result;
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException failure) {
      throw new DeliveryException("A transaction was not committed", failure);
    }
  }

  private void begin() {
    try {
      manager.begin();
    } catch (NotSupportedException | SystemException failure) {
      throw new DeliveryException("A transaction cannot begin", failure);
    }
  }

  private void rollback(Throwable failure) {
    try {
      manager.rollback();
    } catch (IllegalStateException | SystemException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }
}
