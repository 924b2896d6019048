package org.teachercloud.gateway.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/** Sessions at hand: a look into memory for nearly every call, the database behind it. */
@ApplicationScoped
public class Sessions {
  private static final Logger LOG = Logger.getLogger(Sessions.class);
  private static final int MOST_AT_HAND = 50_000;

  /** After this a session is read again, so that a sign-out at another replica is seen. */
  private static final Duration AT_HAND = Duration.ofSeconds(30);

  private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

  private final SessionStore store;
  private final RefreshTokens refreshing;
  private final Vertx vertx;
  private final InstantSource clock;
  private final Cache<String, Session> atHand =
      Caffeine.newBuilder().maximumSize(MOST_AT_HAND).expireAfterWrite(AT_HAND).build();
  private final ConcurrentMap<String, Future<Optional<Session>>> beingFetched =
      new ConcurrentHashMap<>();

  @Inject
  Sessions(SessionStore store, RefreshTokens refreshing, Vertx vertx, InstantSource clock) {
    this.store = store;
    this.refreshing = refreshing;
    this.vertx = vertx;
    this.clock = clock;
  }

  void keepClean(@Observes StartupEvent started) {
    vertx.setPeriodic(
        BETWEEN_CLEANINGS.toMillis(),
        timer ->
            blocking(() -> store.deleteEnded(clock.instant()))
                .onFailure(e -> LOG.warnf("Ended sessions stay for now: %s", e.getMessage())));
  }

  /** The session if it is at hand and its access token is still good; else ask {@link #fetch}. */
  public Optional<Session> atHand(String id) {
    Session session = atHand.getIfPresent(id);
    return session != null && session.usable(clock.instant())
        ? Optional.of(session)
        : Optional.empty();
  }

  /**
   * The session with a good access token, read or refreshed as needed; nothing when it has ended.
   * Calls that come at the same time share one fetch and so one refresh.
   */
  public Future<Optional<Session>> fetch(String id) {
    Future<Optional<Session>> fetching =
        beingFetched.computeIfAbsent(id, key -> blocking(() -> readOrRenew(key)));
    fetching.onComplete(done -> beingFetched.remove(id, fetching));
    return fetching;
  }

  Future<Void> begin(Session session) {
    return blocking(
        () -> {
          store.save(session);
          atHand.put(session.id(), session);
          return null;
        });
  }

  Future<Void> end(String id) {
    atHand.invalidate(id);
    return blocking(
        () -> {
          store.delete(id);
          atHand.invalidate(id);
          return null;
        });
  }

  /** Ends what belongs to a session of the identity provider, after its sign-out elsewhere. */
  Future<Void> endOf(String providerSession) {
    return blocking(
        () -> {
          store.deleteOf(providerSession);
          atHand.asMap().values().removeIf(s -> s.providerSession().equals(providerSession));
          return null;
        });
  }

  private Optional<Session> readOrRenew(String id) throws SQLException {
    Instant now = clock.instant();
    Optional<Session> session =
        store.find(id).filter(found -> !found.over(now)).flatMap(found -> good(found, now));
    if (session.isEmpty()) {
      session = store.renew(id, found -> renewed(found, now));
    }
    session.ifPresentOrElse(found -> atHand.put(id, found), () -> atHand.invalidate(id));
    return session;
  }

  private static Optional<Session> good(Session session, Instant now) {
    return session.usable(now) ? Optional.of(session) : Optional.empty();
  }

  private Optional<Session> renewed(Session session, Instant now) {
    if (session.over(now)) {
      return Optional.empty();
    }
    return session.usable(now) ? Optional.of(session) : refreshing.refresh(session);
  }

  private <T> Future<T> blocking(Callable<T> work) {
    return vertx.executeBlocking(work, false);
  }
}
