package org.teachercloud.gateway.sessions;

import io.quarkus.security.AuthenticationException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.teachercloud.gateway.answers.Problem;
import org.teachercloud.gateway.answers.Refusal;

/**
 * Signing in: {@code GET /login?return=/path}, with {@code &register=1} by way of registering
 * first. The code flow itself is the library's; here it is only entered when it can succeed, and
 * left with our own cookie.
 */
@ApplicationScoped
public class SignIn {
  public static final String PATH = "/login";

  private static final Logger LOG = Logger.getLogger(SignIn.class);

  /** The library's names of its cookies during the sign-in. */
  private static final String STATE_COOKIE = "q_auth";

  private static final String DONE_COOKIE = "q_session";
  private static final String UNSAFE = "\"<>^`{|}";

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final InstantSource clock;
  private final URI publicUrl;

  @Inject
  SignIn(Sessions sessions, SessionCookie cookie, InstantSource clock, IdentityConfig config) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.clock = clock;
    this.publicUrl = config.publicUrl();
  }

  void route(@Observes Router router) {
    router.get(PATH).handler(this::done).failureHandler(SignIn::failed);
  }

  private static void failed(RoutingContext routing) {
    Throwable failure = routing.failure();
    if (failure instanceof AuthenticationException || failure == null) {
      routing.next();
      return;
    }
    LOG.warnf("No sign-in just now: %s", failure.getClass().getSimpleName());
    Problem.send(routing.request(), Refusal.SERVICE_UNAVAILABLE);
  }

  /** Before the code flow: answers what needs none, and lets the rest through to it. */
  public void enter(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    if (!publicUrl.getAuthority().equals(String.valueOf(request.authority()))) {
      // Under another name of this host the cookie would be set where nobody looks for it.
      redirect(routing.response(), publicUrl + PATH + query(request));
      return;
    }
    boolean returning = request.getParam("state") != null;
    if (returning && (request.getParam("code") == null || !hasCookie(request, STATE_COOKIE))) {
      // Cancelled, outdated or from a bookmark: begin again rather than show a bare refusal.
      redirect(routing.response(), request.getParam("code") == null ? "/" : PATH);
      return;
    }
    Optional<String> id = returning ? Optional.empty() : cookie.read(request);
    if (id.isEmpty() || hasCookie(request, DONE_COOKIE)) {
      routing.next();
      return;
    }
    sessions
        .fetch(id.get())
        .onSuccess(
            session -> {
              if (session.isPresent()) {
                redirect(routing.response(), target(request));
              } else {
                routing.next();
              }
            })
        .onFailure(routing::fail);
  }

  /** After the code flow: the library's cookie becomes ours. */
  private void done(RoutingContext routing) {
    Cookie done = routing.request().getCookie(DONE_COOKIE);
    if (done == null) {
      redirect(routing.response(), "/");
      return;
    }
    sessions
        .fetch(done.getValue())
        .onSuccess(
            found -> {
              HttpServerResponse response = routing.response();
              found.ifPresent(
                  session ->
                      cookie.give(
                          response, session, Duration.between(clock.instant(), session.until())));
              response.removeCookies(DONE_COOKIE);
              redirect(response, target(routing.request()));
            })
        .onFailure(routing::fail);
  }

  /** Where she wanted to go; only ever a path of our own. */
  private static String target(HttpServerRequest request) {
    String wanted = request.getParam("return");
    boolean ours =
        wanted != null
            && wanted.startsWith("/")
            && !wanted.startsWith("//")
            && wanted.indexOf('\\') < 0
            && wanted.chars().allMatch(c -> c > ' ' && c != 127);
    return ours ? ascii(wanted) : "/";
  }

  private static String ascii(String path) {
    var text = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > ' ' && UNSAFE.indexOf(b) < 0;
      text.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
    }
    return text.toString();
  }

  private static boolean hasCookie(HttpServerRequest request, String start) {
    return request.cookies().stream().anyMatch(c -> c.getName().startsWith(start));
  }

  private static String query(HttpServerRequest request) {
    return request.query() == null ? "" : "?" + request.query();
  }

  private static void redirect(HttpServerResponse response, String location) {
    response
        .setStatusCode(302)
        .putHeader(HttpHeaders.LOCATION, location)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }
}
