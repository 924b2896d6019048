package org.teachercloud.gateway.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.teachercloud.gateway.answers.Problem;
import org.teachercloud.gateway.answers.Refusal;
import org.teachercloud.gateway.answers.SafetyHeaders;
import org.teachercloud.gateway.limits.BodySize;
import org.teachercloud.gateway.limits.CallRate;
import org.teachercloud.gateway.pages.ApiPages;
import org.teachercloud.gateway.pages.FrontEnd;
import org.teachercloud.gateway.pages.ResourcePages;
import org.teachercloud.gateway.persons.HerCopy;
import org.teachercloud.gateway.sessions.SignIn;
import org.teachercloud.gateway.sessions.SignOut;

/** The first thing every request meets: one path, one reading, one way on. */
@ApplicationScoped
class Door {
  private static final int BEFORE_ALL_ELSE = 1_000;
  private static final String REALM = "/auth/realms/teacher-cloud/";

  @Inject Routes routes;
  @Inject Services services;
  @Inject Entry entry;
  @Inject BodySize bodySize;
  @Inject CallRate callRate;
  @Inject SafetyHeaders safety;
  @Inject SignIn signIn;
  @Inject SignOut signOut;
  @Inject FrontEnd frontEnd;
  @Inject ResourcePages resourcePages;
  @Inject ApiPages apiPages;
  @Inject HerCopy herCopy;

  void open(@Observes Filters filters) {
    filters.register(this::enter, BEFORE_ALL_ELSE);
  }

  private void enter(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    String path = request.path();
    if (!PathCheck.plain(request.uri())) {
      refuse(request, Refusal.PATH_NOT_ALLOWED);
    } else if (tooOften(request)) {
      refuse(request, Refusal.TOO_MANY_REQUESTS);
    } else if (bodySize.refuse(request) instanceof Optional<Refusal> refusal
        && refusal.isPresent()) {
      refuse(request, refusal.get());
    } else if (path.startsWith("/api/") || path.equals("/api")) {
      api(request, path);
    } else if (path.startsWith("/auth")) {
      identity(request, path);
    } else if (routes.openService(path) instanceof Optional<String> service
        && service.isPresent()) {
      open(request, service.get());
    } else if (routes.hasRoot(path)) {
      beside(request, path);
    } else {
      own(routing, path);
    }
  }

  /** Whoever asks here is a visitor, whatever she brings. */
  private void open(HttpServerRequest request, String service) {
    ClientHeaders.clean(request);
    request.headers().remove(HttpHeaders.COOKIE);
    request.headers().remove(HttpHeaders.AUTHORIZATION);
    services.pass(service, request);
  }

  private void beside(HttpServerRequest request, String path) {
    routes
        .serviceByRoot(path)
        .ifPresentOrElse(
            service -> admit(request, service), () -> refuse(request, Refusal.NOT_FOUND));
  }

  private void api(HttpServerRequest request, String path) {
    if (apiPages.answer(request, path)) {
      return;
    }
    if (path.equals(HerCopy.PATH)) {
      ClientHeaders.clean(request);
      entry.admit(request, () -> herCopy.answer(request));
      return;
    }
    Optional<String> service =
        path.startsWith(Routes.API) ? routes.service(path) : Optional.empty();
    if (service.isEmpty()) {
      refuse(request, Refusal.NOT_FOUND);
      return;
    }
    admit(request, service.get());
  }

  private void admit(HttpServerRequest request, String service) {
    ClientHeaders.clean(request);
    entry.admit(request, () -> pass(service, request));
  }

  private void pass(String service, HttpServerRequest request) {
    boolean patient =
        bodySize.isUpload(request)
            || "text/event-stream".equals(request.getHeader(HttpHeaders.ACCEPT));
    if (patient) {
      services.passPatiently(service, request);
    } else {
      services.pass(service, request);
    }
  }

  /** The realm's public pages and protocol; its administration is no business of this door. */
  private void identity(HttpServerRequest request, String path) {
    if (path.startsWith(REALM) || path.startsWith("/auth/resources/")) {
      ClientHeaders.clean(request);
      entry.withoutOurCookie(request);
      services.pass(Routes.IDENTITY, request);
    } else {
      refuse(request, Refusal.NOT_FOUND);
    }
  }

  private void own(RoutingContext routing, String path) {
    HttpServerRequest request = routing.request();
    switch (path) {
      case SignIn.PATH -> {
        if (request.method() == HttpMethod.GET) {
          safety.page(request.response().headers());
          signIn.enter(routing);
        } else {
          refuse(request, Refusal.METHOD_NOT_ALLOWED);
        }
      }
      case SignOut.PATH -> {
        safety.page(request.response().headers());
        signOut.leave(routing);
      }
      case SignOut.FROM_PROVIDER -> {
        safety.data(request.response().headers());
        signOut.told(routing);
      }
      default -> {
        if (!path.startsWith("/q/")) {
          if (!resourcePages.answer(request, path)) {
            frontEnd.answer(request, path);
          }
        } else if (neighbour(request)) {
          routing.next();
        } else {
          refuse(request, Refusal.NOT_FOUND);
        }
      }
    }
  }

  /** Health and figures are for this machine only, also when another proxy stands in front. */
  private static boolean neighbour(HttpServerRequest request) {
    return request.remoteAddress().hostAddress().equals("127.0.0.1")
        && !request.headers().contains("X-Forwarded-For");
  }

  private boolean tooOften(HttpServerRequest request) {
    if (callRate.off()) {
      return false;
    }
    int seconds = callRate.take(request.remoteAddress().hostAddress());
    if (seconds > 0) {
      request.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
    }
    return seconds > 0;
  }

  private void refuse(HttpServerRequest request, Refusal refusal) {
    safety.data(request.response().headers());
    Problem.send(request, refusal, bodySize.limit(request));
  }
}
