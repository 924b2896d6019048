package org.teachercloud.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.MpJwtValidator;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Remembers tokens whose signature and claims were verified a moment ago, because a teacher's
 * device sends the same one with every request of its five minutes. A token is remembered by its
 * SHA-256, until it expires and never for longer than five minutes; whatever is not remembered is
 * verified. Neither a refused token is remembered nor one of something that is no person. Who asks
 * is read from its claims once: for a claim that is not of the standard, asking the token for it
 * throws and catches an exception inside.
 */
@ApplicationScoped
public class KnownTokens implements IdentityProvider<TokenAuthenticationRequest> {

  private static final Logger LOG = Logger.getLogger(KnownTokens.class);

  /** The attribute of an identity under which the {@link Caller} of a remembered token stands. */
  static final String CALLER = Caller.class.getName();

  /** Before the provider that verifies, whose priority is the default one. */
  private static final int BEFORE_VERIFYING = 2_000;

  /** The longest that a token signed with a key that was withdrawn meanwhile stays good. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final int MOST = 2_000;

  private final IdentityProvider<TokenAuthenticationRequest> verifying;
  private final InstantSource clock;
  private final Map<ByteBuffer, Known> known;

  private record Known(JsonWebToken token, Caller caller, Instant until) {}

  @Inject
  KnownTokens(MpJwtValidator verifying, InstantSource clock) {
    this(verifying, clock, MOST);
  }

  KnownTokens(
      IdentityProvider<TokenAuthenticationRequest> verifying, InstantSource clock, int most) {
    this.verifying = verifying;
    this.clock = clock;
    this.known =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Known> eldest) {
            return size() > most;
          }
        };
  }

  /** Here the framework asks for a bean that it can put a proxy before. */
  KnownTokens() {
    this(null, null, 0);
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public int priority() {
    return BEFORE_VERIFYING;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    TokenCredential credential = request.getToken();
    ByteBuffer digest = digest(credential.getToken());
    Known one = remembered(digest);
    if (one != null) {
      return Uni.createFrom().item(identity(one, request));
    }
    return verifying
        .authenticate(request, context)
        .invoke(
            identity -> {
              if (identity != null && identity.getPrincipal() instanceof JsonWebToken verified) {
                remember(digest, verified);
              }
            });
  }

  private Known remembered(ByteBuffer digest) {
    synchronized (known) {
      Known one = known.get(digest);
      if (one == null) {
        return null;
      }
      if (clock.instant().isBefore(one.until())) {
        return one;
      }
      known.remove(digest);
      return null;
    }
  }

  private void remember(ByteBuffer digest, JsonWebToken verified) {
    Instant now = clock.instant();
    Instant expiry = Instant.ofEpochSecond(verified.getExpirationTime());
    Instant longest = now.plus(LONGEST);
    Instant until = expiry.isBefore(longest) ? expiry : longest;
    if (until.isAfter(now)) {
      try {
        Known one = new Known(verified, ReadCaller.from(verified), until);
        synchronized (known) {
          known.put(digest, one);
        }
      } catch (UnauthorizedException nobody) {
        LOG.debugf("A token of %s is not remembered", verified.getSubject());
      }
    }
  }

  /** As the verifying provider makes it: nothing in it belongs to another request. */
  private static SecurityIdentity identity(Known one, TokenAuthenticationRequest request) {
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(one.token())
            .addCredential(request.getToken())
            .addRoles(one.token().getGroups())
            .addAttribute(CALLER, one.caller())
            .addAttribute(SecurityIdentity.USER_ATTRIBUTE, one.token());
    RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
    if (routing != null) {
      identity.addAttribute(RoutingContext.class.getName(), routing);
    }
    return identity.build();
  }

  private static ByteBuffer digest(String token) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
