package org.teachercloud.gateway.routing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.teachercloud.gateway.answers.Refusal;

/** What it means when a service does not answer as it should; counted, and logged without data. */
final class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);

  private final String service;
  private final Counter counter;

  Failures(String service, MeterRegistry meters) {
    this.service = service;
    this.counter = meters.counter("gateway.upstream.failures", "service", service);
  }

  Refusal refusal(Throwable failure) {
    counter.increment();
    Refusal refusal = kind(failure);
    LOG.warnf("%s: %s (%s)", service, refusal, failure.getClass().getSimpleName());
    return refusal;
  }

  void brokenOff(Throwable failure) {
    counter.increment();
    LOG.debugf("%s: answer broken off (%s)", service, failure.getClass().getSimpleName());
  }

  private static Refusal kind(Throwable failure) {
    return switch (failure) {
      case ConnectionPoolTooBusyException _ -> Refusal.SERVICE_UNAVAILABLE;
      case ConnectException _ -> Refusal.SERVICE_UNAVAILABLE;
      case UnknownHostException _ -> Refusal.SERVICE_UNAVAILABLE;
      case TimeoutException _ -> Refusal.SERVICE_TIMEOUT;
      case VertxException _ -> Refusal.BAD_GATEWAY;
      default -> Refusal.BAD_GATEWAY;
    };
  }
}
