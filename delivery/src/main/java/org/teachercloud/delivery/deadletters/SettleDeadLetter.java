package org.teachercloud.delivery.deadletters;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.teachercloud.delivery.DatabaseAway;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.Transactions;
import org.teachercloud.delivery.deadletters.DeadLetter.Settlement;
import org.teachercloud.delivery.deadletters.DeadLetterRows.Kept;
import org.teachercloud.delivery.deadletters.SettleOutcome.FailedAgain;
import org.teachercloud.delivery.deadletters.SettleOutcome.NoSuchDeadLetter;
import org.teachercloud.delivery.deadletters.SettleOutcome.NotItsTurn;
import org.teachercloud.delivery.deadletters.SettleOutcome.Settled;
import org.teachercloud.delivery.deadletters.SettleOutcome.SettledOtherwise;
import org.teachercloud.delivery.inbox.Arrival;
import org.teachercloud.delivery.inbox.Inbox;
import org.teachercloud.delivery.inbox.InboxWork;

/** Replays or discards a dead letter, then releases the facts that waited for it. */
@ApplicationScoped
class SettleDeadLetter {

  private static final Logger LOG = Logger.getLogger(SettleDeadLetter.class);

  @Inject AgroalDataSource dataSource;
  @Inject InboxWork work;
  @Inject Inbox inbox;
  @Inject Transactions transactions;

  SettleOutcome settle(UUID id, Settlement how, UUID operator) {
    SettleOutcome outcome;
    try {
      outcome = transactions.call(() -> decide(id, how, operator));
    } catch (RuntimeException failure) {
      if (DatabaseAway.caused(failure)) {
        throw failure;
      }
      LOG.errorf(failure, "Dead letter %s fails again", id);
      transactions.run(() -> noteReason(id, failure));
      return new FailedAgain();
    }
    if (outcome instanceof Settled) {
      release(id);
    }
    return outcome;
  }

  private SettleOutcome decide(UUID id, Settlement how, UUID operator) {
    try (Connection connection = dataSource.getConnection()) {
      Optional<Kept> found = DeadLetterRows.lock(connection, id);
      if (found.isEmpty()) {
        return new NoSuchDeadLetter();
      }
      Kept kept = found.get();
      Settlement before = kept.deadLetter().settlement();
      if (before != null) {
        return before == how ? new Settled(kept.deadLetter()) : new SettledOtherwise();
      }
      if (!settled(kept.arrival(), how)) {
        return new NotItsTurn();
      }
      DeadLetterRows.settle(connection, id, how, operator);
      LOG.infof("Dead letter %s: %s by %s", id, how, operator);
      return new Settled(kept.settledAs(how));
    } catch (SQLException failure) {
      throw new DeliveryException("A dead letter could not be settled", failure);
    }
  }

  private boolean settled(Arrival arrival, Settlement how) {
    return switch (how) {
      case REPLAYED -> work.replay(arrival);
      case DISCARDED -> !arrival.hasPlace() || work.passOver(arrival);
    };
  }

  /** A fact that was seen before releases those whose turn has come. */
  private void release(UUID id) {
    try (Connection connection = dataSource.getConnection()) {
      DeadLetterRows.find(connection, id)
          .map(Kept::arrival)
          .filter(Arrival::hasPlace)
          .filter(Arrival::needsPredecessors)
          .ifPresent(arrival -> inbox.accept(List.of(arrival)));
    } catch (SQLException failure) {
      throw new DeliveryException("Waiting facts could not be released", failure);
    }
  }

  private void noteReason(UUID id, RuntimeException failure) {
    try (Connection connection = dataSource.getConnection()) {
      DeadLetterRows.noteReason(connection, id, DeadLetters.reason(failure));
    } catch (SQLException unreachable) {
      throw new DeliveryException("A dead letter could not be changed", unreachable);
    }
  }
}
