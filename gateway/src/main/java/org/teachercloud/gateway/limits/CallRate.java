package org.teachercloud.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** A bucket of calls per client that refills at the configured rate. */
@ApplicationScoped
public class CallRate {
  private static final int MOST_CLIENTS = 100_000;
  private static final double NANOS = 1_000_000_000.0;

  private final int rate;
  private final int burst;
  private final InstantSource clock;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(Duration.ofMinutes(5))
          .build();

  @Inject
  CallRate(Limits limits, InstantSource clock) {
    this.rate = limits.rate();
    this.burst = limits.burst();
    this.clock = clock;
  }

  /** Whether there is no limit at all. */
  public boolean off() {
    return rate == 0;
  }

  /**
   * Takes one call out of the client's bucket.
   *
   * @return seconds to wait until the next call is allowed; 0 when this one is
   */
  public int take(String client) {
    return buckets.get(client, key -> new Bucket(burst + rate, now())).take(now());
  }

  private double now() {
    var instant = clock.instant();
    return instant.getEpochSecond() + instant.getNano() / NANOS;
  }

  private final class Bucket {
    private double calls;
    private double filledAt;

    Bucket(double calls, double filledAt) {
      this.calls = calls;
      this.filledAt = filledAt;
    }

    synchronized int take(double now) {
      calls = Math.min(burst + rate, calls + (now - filledAt) * rate);
      filledAt = now;
      if (calls >= 1) {
        calls -= 1;
        return 0;
      }
      return (int) Math.ceil((1 - calls) / rate);
    }
  }
}
