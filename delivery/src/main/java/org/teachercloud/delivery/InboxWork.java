package org.teachercloud.delivery;

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
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.Topic.Retention;
import org.teachercloud.delivery.FactCodec.UndecodableException;

/** Applies arrivals and notes them as applied: one transaction for both. */
@ApplicationScoped
class InboxWork {

  @Inject AgroalDataSource dataSource;
  @Inject FactCodec codec;

  private final Map<Topic, FactHandler> handlers = new EnumMap<>(Topic.class);

  InboxWork(@All List<FactHandler> handlers) {
    for (FactHandler handler : handlers) {
      if (this.handlers.put(handler.topic(), handler) != null) {
        throw new IllegalStateException("Two handlers take " + handler.topic());
      }
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void apply(List<Arrival> arrivals) {
    try (Connection connection = dataSource.getConnection()) {
      InboxPositions positions = InboxPositions.lock(connection, arrivals);
      for (Arrival arrival : arrivals) {
        take(positions, arrival);
      }
      positions.save(connection);
    } catch (SQLException failure) {
      throw new DeliveryException("The inbox cannot be reached", failure);
    }
    Failpoint.AFTER_EFFECT.reached();
  }

  private void take(InboxPositions positions, Arrival arrival) {
    if (!arrival.hasPlace()) {
      throw new IllegalArgumentException("A record without subject or sequence");
    }
    long last = positions.last(arrival);
    if (arrival.sequence() <= last) {
      return;
    }
    boolean inOrder =
        arrival.topic().retention() == Retention.NEWEST_PER_SUBJECT
            || arrival.sequence() == last + 1;
    if (!inOrder) {
      positions.keepWaiting(arrival);
      return;
    }
    Arrival next = arrival;
    while (next != null) {
      effect(next);
      positions.applied(next);
      next = positions.takeFollower(next);
    }
  }

  private void effect(Arrival arrival) {
    FactHandler handler = handlers.get(arrival.topic());
    if (handler == null) {
      throw new IllegalStateException("Nobody takes " + arrival.topic());
    }
    handler.apply(decode(arrival));
  }

  private Fact decode(Arrival arrival) {
    try {
      return codec.decode(arrival.type(), arrival.payload());
    } catch (UndecodableException poison) {
      throw new IllegalArgumentException(poison.getMessage(), poison);
    }
  }
}
