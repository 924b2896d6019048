package org.teachercloud.gateway.sessions;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.security.SecureRandom;

/** Where the sign-in leaves its tokens: in a new session, never in the browser. */
@Alternative
@Priority(1)
@ApplicationScoped
class KeepTokens implements TokenStateManager {
  private final Sessions sessions;
  private final SecureRandom random;

  @Inject
  KeepTokens(Sessions sessions, SecureRandom random) {
    this.sessions = sessions;
    this.random = random;
  }

  @Override
  public Uni<String> createTokenState(
      RoutingContext routing,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> context) {
    String refresh = tokens.getRefreshToken();
    String access = tokens.getAccessToken();
    var session =
        new Session(
            Seal.newSecret(random),
            Claims.of(tokens.getIdToken()).getString("sid", ""),
            new Session.Tokens(access, refresh, tokens.getIdToken()),
            Claims.until(access),
            Claims.until(refresh == null ? access : refresh));
    return uni(sessions.begin(session).map(session.id()));
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext routing,
      OidcTenantConfig config,
      String id,
      OidcRequestContext<AuthorizationCodeTokens> context) {
    return uni(
        sessions
            .fetch(id)
            .map(
                found -> {
                  Session.Tokens tokens = found.orElseThrow().tokens();
                  return new AuthorizationCodeTokens(
                      tokens.id(), tokens.access(), tokens.refresh());
                }));
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext routing,
      OidcTenantConfig config,
      String id,
      OidcRequestContext<Void> context) {
    return uni(sessions.end(id));
  }

  private static <T> Uni<T> uni(Future<T> future) {
    return Uni.createFrom().completionStage(future::toCompletionStage);
  }
}
