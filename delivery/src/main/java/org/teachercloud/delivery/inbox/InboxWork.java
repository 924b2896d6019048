package org.teachercloud.delivery.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.FactCodec;
import org.teachercloud.delivery.FactCodec.UndecodableException;
import org.teachercloud.delivery.Failpoint;
import org.teachercloud.delivery.TraceContext;

/** Applies arrivals and notes them as applied: one transaction for both. */
@ApplicationScoped
public class InboxWork {

  private static final int PATIENCE_SECONDS = 2;

  public @Inject AgroalDataSource dataSource;
  public @Inject FactCodec codec;
  public @Inject TraceContext trace;

  private final Map<Topic, FactHandler> handlers = new EnumMap<>(Topic.class);

  public InboxWork(@All List<FactHandler> handlers) {
    for (FactHandler handler : handlers) {
      if (this.handlers.put(handler.topic(), handler) != null) {
        throw new IllegalStateException("Two handlers take " + handler.topic());
      }
    }
  }

  /** Applies all whose turn it is, and what waited for them; the others wait. */
  @Transactional(Transactional.TxType.MANDATORY)
  void apply(List<Arrival> arrivals) {
    try (Connection connection = dataSource.getConnection()) {
      InboxPositions positions = InboxPositions.lock(connection, arrivals);
      for (Arrival arrival : arrivals) {
        positions.offer(placed(arrival));
        Arrival next = positions.next(arrival);
        while (next != null) {
          effect(next);
          positions.applied(next);
          next = positions.next(arrival);
        }
      }
      handlers.values().forEach(FactHandler::endOfBatch);
      positions.save(connection);
    } catch (SQLException failure) {
      throw new DeliveryException("The inbox cannot be reached", failure);
    }
    Failpoint.AFTER_EFFECT.reached();
  }

  /**
   * Applies at most one fact of the arrival's subject, so that a failure has one cause.
   *
   * @param tried told which fact it is, before its effect
   * @return whether the turn of another one has come
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean applyOne(Arrival arrival, Consumer<Arrival> tried) {
    try (Connection connection = dataSource.getConnection()) {
      InboxPositions positions = InboxPositions.lock(connection, List.of(arrival));
      positions.offer(placed(arrival));
      Arrival next = positions.next(arrival);
      if (next != null) {
        tried.accept(next);
        effectAlone(next);
        positions.applied(next);
      }
      positions.save(connection);
      return positions.next(arrival) != null;
    } catch (SQLException failure) {
      throw new DeliveryException("The inbox cannot be reached", failure);
    }
  }

  /** Applies a fact that failed before; false when an earlier one of its subject is missing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean replay(Arrival arrival) {
    return settle(placed(arrival), () -> effectAlone(arrival));
  }

  /** Notes a fact as applied without its effect; false when an earlier one is missing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean passOver(Arrival arrival) {
    return settle(arrival, () -> {});
  }

  private boolean settle(Arrival arrival, Runnable effect) {
    try (Connection connection = dataSource.getConnection()) {
      InboxPositions positions = InboxPositions.lock(connection, List.of(arrival));
      if (positions.isPast(arrival)) {
        return true;
      }
      positions.offer(arrival);
      Arrival next = positions.next(arrival);
      if (next == null || next.sequence() != arrival.sequence()) {
        return false;
      }
      effect.run();
      positions.applied(arrival);
      positions.save(connection);
      return true;
    } catch (SQLException failure) {
      throw new DeliveryException("The inbox cannot be reached", failure);
    }
  }

  /** What waits although its turn has come. */
  List<Arrival> releasable() {
    try (Connection connection = dataSource.getConnection()) {
      return InboxWaiting.releasable(connection);
    } catch (SQLException failure) {
      throw new DeliveryException("The inbox cannot be reached", failure);
    }
  }

  boolean databaseAnswers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }

  private static Arrival placed(Arrival arrival) {
    if (!arrival.hasPlace()) {
      throw new IllegalArgumentException("A record without subject or sequence");
    }
    return arrival;
  }

  private void effectAlone(Arrival arrival) {
    effect(arrival);
    handlers.get(arrival.topic()).endOfBatch();
  }

  private void effect(Arrival arrival) {
    FactHandler handler = handlers.get(arrival.topic());
    if (handler == null) {
      throw new IllegalStateException("Nobody takes " + arrival.topic());
    }
    Fact fact = decode(arrival);
    try {
      trace.continuing(arrival, () -> handler.apply(fact));
    } catch (LinkageError | AssertionError | StackOverflowError broken) {
      throw new IllegalStateException(broken.toString(), broken);
    }
  }

  private Fact decode(Arrival arrival) {
    try {
      return codec.decode(arrival.type(), arrival.payload());
    } catch (UndecodableException poison) {
      throw new IllegalArgumentException(poison.getMessage(), poison);
    }
  }
}
