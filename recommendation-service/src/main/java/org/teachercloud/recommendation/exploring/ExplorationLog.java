package org.teachercloud.recommendation.exploring;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.teachercloud.delivery.DeliveryException;

/**
 * Writes down who was shown something new, one line for a person and a day, a moment after it was
 * shown, so that answers wait for nothing. A replica that is killed loses that moment's lines.
 */
@ApplicationScoped
class ExplorationLog {

  private static final Logger LOG = Logger.getLogger(ExplorationLog.class);

  /** Lines that wait at most; what comes beyond is not written. */
  private static final int MOST_WAITING = 50_000;

  private static final String WRITE =
      """
      INSERT INTO exploration (day, learner, item, place, chance)
      SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT FROM erased WHERE person = ?)
      ON CONFLICT DO NOTHING
      """;
  private static final String FORGET = "DELETE FROM exploration WHERE day < ?";

  @Inject AgroalDataSource dataSource;
  @Inject ExploringConfig config;

  private final Map<Key, Explored> waiting = new ConcurrentHashMap<>();
  private ScheduledExecutorService thread;

  private record Key(LocalDate day, UUID learner) {}

  void start(@Observes StartupEvent event) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("exploration").daemon().factory());
    long every = config.every().toMillis();
    thread.scheduleWithFixedDelay(this::writeIfItCan, every, every, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdown();
    writeIfItCan();
  }

  void add(Explored explored) {
    if (waiting.size() < MOST_WAITING) {
      waiting.putIfAbsent(new Key(explored.day(), explored.learner()), explored);
    }
  }

  private void writeIfItCan() {
    try {
      write();
    } catch (RuntimeException away) {
      LOG.warnf("What was explored cannot be written down now: %s", away.getMessage());
    }
  }

  /** Writes what waits. */
  void write() {
    Map<Key, Explored> lines = Map.copyOf(waiting);
    if (lines.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE);
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      LocalDate newest = LocalDate.EPOCH;
      for (Explored one : lines.values()) {
        write.setObject(1, one.day());
        write.setObject(2, one.learner());
        write.setInt(3, one.item());
        write.setInt(4, one.place());
        write.setDouble(5, one.chance());
        write.setObject(6, one.learner());
        write.addBatch();
        newest = one.day().isAfter(newest) ? one.day() : newest;
      }
      write.executeBatch();
      forget.setObject(1, newest.minusDays(config.keptDays()));
      forget.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("What was explored cannot be written", failure);
    }
    lines.forEach(waiting::remove);
  }
}
