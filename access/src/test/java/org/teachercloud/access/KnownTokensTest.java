package org.teachercloud.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class KnownTokensTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

  private final Verifier verifier = new Verifier();
  private Instant now = BEGIN;
  private final KnownTokens tokens = new KnownTokens(verifier, () -> now, 3);

  @Test
  void theSameTokenIsVerifiedOnce() {
    assertEquals("a", nameIn("a"));
    assertEquals("a", nameIn("a"));
    assertEquals(1, verifier.asked);
  }

  @Test
  void aRememberedTokenHasItsRolesAndNobodyElses() {
    nameIn("a");
    nameIn("b");
    assertEquals(Set.of("role-of-a"), identity("a").getRoles());
  }

  @Test
  void aTokenIsVerifiedAgainFromTheSecondOfItsExpiry() {
    verifier.validFor = Duration.ofSeconds(60);
    nameIn("a");
    now = BEGIN.plusSeconds(60).minusMillis(1);
    nameIn("a");
    assertEquals(1, verifier.asked);
    now = BEGIN.plusSeconds(60);
    verifier.refusing = true;
    assertThrows(AuthenticationFailedException.class, () -> nameIn("a"));
  }

  @Test
  void aTokenOfADayIsVerifiedAgainAfterFiveMinutes() {
    verifier.validFor = Duration.ofDays(1);
    nameIn("a");
    now = BEGIN.plus(Duration.ofMinutes(5));
    nameIn("a");
    assertEquals(2, verifier.asked);
  }

  @Test
  void aRefusedTokenIsRefusedAgain() {
    verifier.refusing = true;
    assertThrows(AuthenticationFailedException.class, () -> nameIn("a"));
    assertThrows(AuthenticationFailedException.class, () -> nameIn("a"));
    assertEquals(2, verifier.asked);
  }

  @Test
  void whatIsRememberedIsBounded() {
    List.of("a", "b", "c", "d").forEach(this::nameIn);
    nameIn("d");
    assertEquals(4, verifier.asked);
    nameIn("a");
    assertEquals(5, verifier.asked);
  }

  private String nameIn(String token) {
    return identity(token).getPrincipal().getName();
  }

  private SecurityIdentity identity(String token) {
    return tokens
        .authenticate(new TokenAuthenticationRequest(new TokenCredential(token, "bearer")), null)
        .await()
        .indefinitely();
  }

  /** Takes the token's text for the name in it. */
  private final class Verifier implements IdentityProvider<TokenAuthenticationRequest> {
    private int asked;
    private boolean refusing;
    private Duration validFor = Duration.ofMinutes(5);

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
      return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
        TokenAuthenticationRequest request, AuthenticationRequestContext context) {
      asked++;
      if (refusing) {
        return Uni.createFrom().failure(new AuthenticationFailedException());
      }
      String text = request.getToken().getToken();
      JwtClaims claims = new JwtClaims();
      claims.setClaim("upn", text);
      claims.setClaim("groups", List.of("role-of-" + text));
      claims.setExpirationTime(NumericDate.fromSeconds(now.plus(validFor).getEpochSecond()));
      var principal = new DefaultJWTCallerPrincipal(text, claims);
      return Uni.createFrom()
          .item(
              QuarkusSecurityIdentity.builder()
                  .setPrincipal(principal)
                  .addRoles(principal.getGroups())
                  .build());
    }
  }
}
