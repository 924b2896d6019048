package org.teachercloud.gateway.answers;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;

/** A refusal as RFC 9457 problem details, in the language that the caller asks for. */
public final class Problem {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String RETRY_AFTER_SECONDS = "5";

  private Problem() {}

  /** Answers the request with the refusal and ends it. */
  public static void send(HttpServerRequest request, Refusal refusal) {
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
      // What is still on the wire is not worth reading: the connection ends with the answer.
      response.putHeader(HttpHeaders.CONNECTION, "close");
      response.endHandler(ended -> request.connection().close());
    }
    response.end(body(refusal, english));
  }

  /** The body of the problem for the given caller. */
  public static Buffer body(Refusal refusal, boolean english) {
    return new JsonObject()
        .put("type", "about:blank")
        .put("title", refusal.text(english))
        .put("status", refusal.status())
        .put("code", refusal.name())
        .toBuffer();
  }

  /** Whether the caller prefers English; Chinese is the house's language otherwise. */
  public static boolean english(HttpServerRequest request) {
    String languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (languages == null) {
      return false;
    }
    int zh = languages.indexOf("zh");
    int en = languages.indexOf("en");
    return en >= 0 && (zh < 0 || en < zh);
  }

  private static boolean unreadBody(HttpServerRequest request) {
    return request.version() != HttpVersion.HTTP_2
        && !request.isEnded()
        && (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
            || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
  }
}
