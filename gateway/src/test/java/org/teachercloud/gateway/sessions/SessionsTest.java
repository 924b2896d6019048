package org.teachercloud.gateway.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.teachercloud.gateway.SignInWorld;

@QuarkusTest
@QuarkusTestResource(value = SignInWorld.class, restrictToAnnotatedClass = true)
class SessionsTest {
  @Inject IdentityConfig config;
  @Inject SessionStore store;
  @Inject RefreshTokens refreshing;
  @Inject Vertx vertx;

  @Test
  void sessionOutlivesTheGateway() throws Exception {
    String id = signedIn();
    assertTrue(await(replica().fetch(id)).isPresent());
  }

  @Test
  void manyCallsAndTwoReplicasRefreshOnce() throws Exception {
    Session stale = stale(signedIn());
    Sessions one = replica();
    Sessions other = replica();
    List<Future<Optional<Session>>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(one.fetch(stale.id()));
      calls.add(other.fetch(stale.id()));
    }
    var tokens = new ArrayList<String>();
    for (var call : calls) {
      tokens.add(await(call).orElseThrow().tokens().access());
    }
    assertEquals(1, tokens.stream().distinct().count());
    assertNotEquals(stale.tokens().access(), tokens.getFirst());
    // The provider rotates refresh tokens: had there been two refreshes, this one would be refused.
    stale(stale.id());
    assertTrue(await(one.fetch(stale.id())).isPresent());
  }

  @Test
  void sessionThatTheProviderEndedIsGone() throws Exception {
    Session stale = stale(signedIn());
    store.save(with(stale, new Session.Tokens("a", "no.such.token", "c"), Instant.now()));
    assertTrue(await(replica().fetch(stale.id())).isEmpty());
    assertTrue(store.find(stale.id()).isEmpty());
  }

  @Test
  void sessionStaysWhenTheProviderIsAway() throws Exception {
    Session stale = stale(signedIn());
    var away = new RefreshTokens(new Away(config.publicUrl()));
    var sessions = new Sessions(store, away, vertx, InstantSource.system());
    assertThrows(CompletionException.class, () -> await(sessions.fetch(stale.id())));
    assertTrue(await(replica().fetch(stale.id())).isPresent());
  }

  @Test
  void endedSessionsAreCleanedAndOthersKept() throws Exception {
    Session kept = stale(signedIn());
    var ended =
        new Session(
            Seal.newSecret(new SecureRandom()),
            "s",
            kept.tokens(),
            Instant.now(),
            Instant.now().minusSeconds(1));
    store.save(ended);
    assertTrue(store.deleteEnded(Instant.now()) >= 1);
    assertTrue(store.find(ended.id()).isEmpty());
    assertTrue(store.find(kept.id()).isPresent());
  }

  @Test
  void nobodyReadsTokensWithTheDatabaseAlone() {
    var random = new SecureRandom();
    String secret = Seal.newSecret(random);
    byte[] sealed = Seal.close(secret, "token", random);
    assertEquals("token", Seal.open(secret, sealed));
    assertFalse(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1).contains("token"));
    assertThrows(IllegalStateException.class, () -> Seal.open(Seal.newSecret(random), sealed));
  }

  private String signedIn() throws Exception {
    var browser = new Browser(config.publicUrl());
    browser.signIn("teacher", "/login?return=%2Fapi%2Fdocs");
    return browser.cookies().get("session");
  }

  /** Makes the stored access token look spent. */
  private Session stale(String id) throws Exception {
    Session session = store.find(id).orElseThrow();
    Session stale = with(session, session.tokens(), Instant.now());
    store.save(stale);
    return stale;
  }

  private static Session with(Session session, Session.Tokens tokens, Instant accessUntil) {
    return new Session(
        session.id(), session.providerSession(), tokens, accessUntil, session.until());
  }

  private Sessions replica() {
    return new Sessions(store, refreshing, vertx, InstantSource.system());
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private record Away(URI publicUrl) implements IdentityConfig {
    @Override
    public URI realm() {
      return URI.create("http://127.0.0.1:1/realm");
    }

    @Override
    public URI publicRealm() {
      return realm();
    }

    @Override
    public String clientId() {
      return "web";
    }

    @Override
    public String clientSecret() {
      return "secret";
    }

    @Override
    public Duration timeout() {
      return Duration.ofSeconds(1);
    }
  }
}
