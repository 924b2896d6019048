package org.teachercloud.gateway.answers;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** A refusal as RFC 9457 problem details, in the language that the caller asks for. */
public final class Problem {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String RETRY_AFTER_SECONDS = "5";

  /**
   * How long what is still being sent is read and thrown away after a refusal, milliseconds: who
   * only writes is cut off by a closed connection before she has read why.
   */
  private static final long LINGER_MILLIS = 2_000;

  private Problem() {}

  /** Answers the request with the refusal and ends it. */
  public static void send(HttpServerRequest request, Refusal refusal) {
    send(request, refusal, 0);
  }

  /**
   * The same where a limit was passed.
   *
   * @param limit in bytes; 0 where the refusal has none
   */
  public static void send(HttpServerRequest request, Refusal refusal, long limit) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    boolean english = english(request);
    response
        .setStatusCode(refusal.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh-CN")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (refusal == Refusal.SERVICE_UNAVAILABLE) {
      response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    if (unreadBody(request)) {
      response.putHeader(HttpHeaders.CONNECTION, "close");
      response.endHandler(ended -> linger(request));
    }
    response.end(body(refusal, english, limit));
  }

  private static void linger(HttpServerRequest request) {
    HttpConnection connection = request.connection();
    Vertx vertx = Vertx.currentContext().owner();
    long end = vertx.setTimer(LINGER_MILLIS, passed -> connection.close());
    request.exceptionHandler(broken -> vertx.cancelTimer(end));
    request.endHandler(
        all -> {
          vertx.cancelTimer(end);
          connection.close();
        });
    request.handler(thrownAway -> {});
    request.resume();
  }

  /**
   * The body of the problem for the given caller.
   *
   * @param limit in bytes; 0 where the refusal has none
   */
  public static Buffer body(Refusal refusal, boolean english, long limit) {
    JsonObject body =
        new JsonObject()
            .put("type", "about:blank")
            .put("title", refusal.text(english))
            .put("status", refusal.status())
            .put("code", refusal.name());
    String detail = refusal.detail(english, limit);
    return (detail.isEmpty() ? body : body.put("detail", detail)).toBuffer();
  }

  /** Whether the caller prefers English; Chinese is the house's language otherwise. */
  public static boolean english(HttpServerRequest request) {
    return english(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** The rule of the services, which answer the same caller. */
  static boolean english(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return false;
    }
    try {
      List<Locale.LanguageRange> wished = Locale.LanguageRange.parse(acceptLanguage);
      return "en".equals(Locale.lookupTag(wished, List.of("zh", "en")));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean unreadBody(HttpServerRequest request) {
    return request.version() != HttpVersion.HTTP_2
        && !request.isEnded()
        && (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
            || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
  }
}
