package org.teachercloud.delivery;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.teachercloud.delivery.outbox.Relay;

/**
 * What is on its way, as gauges: read from the database when they are asked for, at most once in a
 * few seconds; not a number while the database is away.
 */
@ApplicationScoped
class DeliveryMetrics {

  private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

  @Inject AgroalDataSource dataSource;
  @Inject MeterRegistry registry;
  @Inject Relay relay;

  private DeliveryFigures figures;
  private long readAt;

  void start(@Observes StartupEvent event) {
    gauge("outbox.size", "facts", DeliveryFigures::outbox);
    gauge("outbox.age", "seconds", DeliveryFigures::outboxAgeSeconds);
    gauge("inbox.waiting", "facts", DeliveryFigures::waiting);
    gauge("dead.letters", "facts", DeliveryFigures::deadLetters);
    Gauge.builder("delivery.relay.lag", relay, r -> r.lastLagMillis() / 1000.0)
        .baseUnit("seconds")
        .register(registry);
  }

  private void gauge(String name, String unit, ToDoubleFunction<DeliveryFigures> figure) {
    Gauge.builder("delivery." + name, this, metrics -> metrics.read(figure))
        .baseUnit(unit)
        .strongReference(true)
        .register(registry);
  }

  private synchronized double read(ToDoubleFunction<DeliveryFigures> figure) {
    if (figures == null || System.nanoTime() - readAt > FRESH_NANOS) {
      try (Connection connection = dataSource.getConnection()) {
        figures = DeliveryFigures.read(connection);
        readAt = System.nanoTime();
      } catch (SQLException away) {
        figures = null;
        return Double.NaN;
      }
    }
    return figure.applyAsDouble(figures);
  }
}
