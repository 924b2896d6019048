package org.teachercloud.gateway.sessions;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one cookie that a browser gets from us. */
@ApplicationScoped
public class SessionCookie {
  /** A session that outlives half a day was asked to be remembered on this device. */
  private static final Duration LONG = Duration.ofHours(13);

  private final boolean tls;
  private final String name;
  private final String start;

  @Inject
  SessionCookie(@ConfigProperty(name = "teachercloud.tls") boolean tls) {
    this.tls = tls;
    this.name = tls ? "__Host-session" : "session";
    this.start = name + "=";
  }

  /** The session's secret as the browser sent it. */
  public Optional<String> read(HttpServerRequest request) {
    // Parsing the one cookie by hand spares every call the parsing of all.
    for (String cookies : request.headers().getAll(HttpHeaders.COOKIE)) {
      int from = 0;
      while (from < cookies.length()) {
        int end = cookies.indexOf(';', from);
        int to = end < 0 ? cookies.length() : end;
        while (from < to && cookies.charAt(from) == ' ') {
          from++;
        }
        if (cookies.startsWith(start, from) && to > from + start.length()) {
          return Optional.of(cookies.substring(from + start.length(), to));
        }
        from = to + 1;
      }
    }
    return Optional.empty();
  }

  /** Whether this {@code name=value} of a cookie header is ours. */
  public boolean is(String pair) {
    return pair.startsWith(start);
  }

  void give(HttpServerResponse response, Session session, Duration rest) {
    Cookie cookie = cookie(session.id());
    if (rest.compareTo(LONG) > 0) {
      cookie.setMaxAge(rest.toSeconds());
    }
    response.addCookie(cookie);
  }

  /** Takes the cookie back. */
  public void take(HttpServerResponse response) {
    response.addCookie(cookie("").setMaxAge(0));
  }

  private Cookie cookie(String value) {
    return Cookie.cookie(name, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(tls)
        .setSameSite(CookieSameSite.LAX);
  }
}
