package org.teachercloud.gateway.sessions;

import java.time.Duration;
import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param id the secret in the cookie
 * @param providerSession the identity provider's own name of the session, for its sign-outs
 * @param tokens what the identity provider gave
 * @param accessUntil end of the access token
 * @param until end of the session unless it is refreshed
 */
public record Session(
    String id, String providerSession, Tokens tokens, Instant accessUntil, Instant until) {
  private static final Duration MARGIN = Duration.ofSeconds(15);

  /** The three tokens as received. */
  public record Tokens(String access, String refresh, String id) {}

  /** The authorization header for a service. */
  public String bearer() {
    return "Bearer " + tokens.access();
  }

  /** Whether the access token will still be good when the service looks at it. */
  boolean usable(Instant now) {
    return now.plus(MARGIN).isBefore(accessUntil);
  }

  boolean over(Instant now) {
    return !now.isBefore(until);
  }

  /** Never shows a token, wherever it is printed. */
  @Override
  public String toString() {
    return "Session until " + until;
  }
}
