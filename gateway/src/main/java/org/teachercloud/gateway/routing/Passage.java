package org.teachercloud.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.HttpURLConnection;
import java.util.Optional;
import java.util.function.Consumer;
import org.teachercloud.gateway.answers.Problem;
import org.teachercloud.gateway.answers.Refusal;
import org.teachercloud.gateway.limits.BodySize;
import org.teachercloud.gateway.limits.CountedBody;

/** One call on its way to a service and back. */
final class Passage implements ProxyInterceptor {
  private final String serviceBase;
  private final boolean mayKeepCookies;
  private final Consumer<MultiMap> safety;
  private final Failures failures;
  private final BodySize bodySize;

  Passage(
      String serviceBase,
      boolean mayKeepCookies,
      Consumer<MultiMap> safety,
      Failures failures,
      BodySize bodySize) {
    this.serviceBase = serviceBase;
    this.mayKeepCookies = mayKeepCookies;
    this.safety = safety;
    this.failures = failures;
    this.bodySize = bodySize;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    return bodySize
        .counted(request.proxiedRequest())
        .compose(
            counted -> {
              counted.ifPresentOrElse(
                  body -> request.setBody(Body.body(body, -1)), () -> withoutBody(request));
              return context
                  .sendRequest()
                  .recover(failure -> Future.succeededFuture(refuse(request, counted, failure)));
            });
  }

  /** Nothing is passed on where no length was told; a told length passes as it is. */
  private static void withoutBody(ProxyRequest request) {
    if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      if (!request.proxiedRequest().isEnded()) {
        request.proxiedRequest().resume();
      }
      request.setBody(null);
    }
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    MultiMap headers = context.response().headers();
    headers.remove(HttpHeaders.SERVER);
    headers.remove(HttpHeaders.CONNECTION);
    headers.remove(HttpHeaders.KEEP_ALIVE);
    if (!mayKeepCookies) {
      headers.remove(HttpHeaders.SET_COOKIE);
    }
    String location = headers.get(HttpHeaders.LOCATION);
    if (location != null && location.startsWith(serviceBase)) {
      headers.set(HttpHeaders.LOCATION, location.substring(serviceBase.length()));
    }
    safety.accept(headers);
    if (context.response().getStatusCode() == HttpURLConnection.HTTP_NOT_MODIFIED) {
      withoutFrames(context.response());
    }
    return context
        .sendResponse()
        .recover(
            failure -> {
              // The answer broke off half-way, and a cut is the only honest sign left: of this
              // stream alone over HTTP/2, where other calls share the connection.
              failures.brokenOff(failure);
              context.request().proxiedRequest().response().reset();
              return Future.succeededFuture();
            });
  }

  /** There is no body, and a client that is told of chunks may wait for the last one. */
  private static void withoutFrames(ProxyResponse response) {
    // Vert.x knows the status by its own words alone, and else tells of a body of length 0.
    response.setStatusMessage(null);
    if (response.getBody() != null) {
      response.getBody().stream().resume();
      response.setBody(null);
    }
  }

  private ProxyResponse refuse(
      ProxyRequest request, Optional<CountedBody> counted, Throwable failure) {
    Refusal refusal =
        counted.isPresent() && counted.get().tooLarge()
            ? Refusal.BODY_TOO_LARGE
            : failures.refusal(failure);
    HttpServerRequest inbound = request.proxiedRequest();
    boolean english = Problem.english(inbound);
    ProxyResponse response =
        request
            .release()
            .response()
            .setStatusCode(refusal.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
            .putHeader(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh-CN")
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
            .setBody(
                Body.body(
                    Problem.body(refusal, english, counted.map(CountedBody::limit).orElse(0L))));
    if (refusal == Refusal.SERVICE_UNAVAILABLE) {
      response.putHeader(HttpHeaders.RETRY_AFTER, "5");
    }
    return response;
  }
}
