package org.teachercloud.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.teachercloud.gateway.answers.Problem;
import org.teachercloud.gateway.answers.Refusal;
import org.teachercloud.gateway.answers.SafetyHeaders;
import org.teachercloud.gateway.sessions.Session;
import org.teachercloud.gateway.sessions.SessionCookie;
import org.teachercloud.gateway.sessions.Sessions;

/**
 * Turns a browser's cookie into the token that services understand. A bearer token is passed on as
 * it is, unread: the services verify it themselves.
 */
@ApplicationScoped
class Entry {
  private static final Logger LOG = Logger.getLogger(Entry.class);
  private static final String OUR_PAGE = "X-Requested-With";
  private static final String OUR_NAME = "teacher-cloud";

  @Inject Sessions sessions;
  @Inject SessionCookie cookie;
  @Inject SafetyHeaders safety;

  /** Lets the call go on with the right token, or refuses it. */
  void admit(HttpServerRequest request, Runnable onward) {
    if (!request.headers().contains(HttpHeaders.COOKIE)) {
      onward.run();
      return;
    }
    Optional<String> id = cookie.read(request);
    request.headers().remove(HttpHeaders.COOKIE);
    if (id.isEmpty() || request.headers().contains(HttpHeaders.AUTHORIZATION)) {
      onward.run();
      return;
    }
    if (changes(request) && !OUR_NAME.equals(request.getHeader(OUR_PAGE))) {
      safety.data(request.response().headers());
      Problem.send(request, Refusal.HEADER_MISSING);
      return;
    }
    Optional<Session> session = sessions.atHand(id.get());
    if (session.isPresent()) {
      attach(request, session.get());
      onward.run();
    } else {
      fetch(request, id.get(), onward);
    }
  }

  private void fetch(HttpServerRequest request, String id, Runnable onward) {
    request.pause();
    sessions
        .fetch(id)
        .onSuccess(
            found -> {
              // Without a session she is a visitor again; the service says what that means.
              found.ifPresentOrElse(
                  session -> attach(request, session), () -> cookie.take(request.response()));
              onward.run();
            })
        .onFailure(
            failure -> {
              LOG.warnf("A session could not be read: %s", failure.getClass().getSimpleName());
              safety.data(request.response().headers());
              Problem.send(request, Refusal.SERVICE_UNAVAILABLE);
            });
  }

  /** Leaves the identity provider its own cookies and takes ours out. */
  void withoutOurCookie(HttpServerRequest request) {
    if (cookie.read(request).isEmpty()) {
      return;
    }
    List<String> others = new ArrayList<>();
    for (String cookies : request.headers().getAll(HttpHeaders.COOKIE)) {
      for (String one : cookies.split("; ?", -1)) {
        if (!cookie.is(one)) {
          others.add(one);
        }
      }
    }
    request.headers().remove(HttpHeaders.COOKIE);
    if (!others.isEmpty()) {
      request.headers().set(HttpHeaders.COOKIE, String.join("; ", others));
    }
  }

  private static void attach(HttpServerRequest request, Session session) {
    request.headers().set(HttpHeaders.AUTHORIZATION, session.bearer());
  }

  private static boolean changes(HttpServerRequest request) {
    HttpMethod method = request.method();
    return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
  }
}
