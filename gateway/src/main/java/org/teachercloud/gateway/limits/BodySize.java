package org.teachercloud.gateway.limits;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.teachercloud.gateway.answers.Refusal;

/** Refuses bodies that are too large before a byte of them is passed on. */
@ApplicationScoped
public class BodySize {
  private final long ordinary;
  private final long upload;
  private final long attachments;
  private final List<String> attachedUnder;
  private final Set<String> uploads;

  @Inject
  BodySize(Limits limits) {
    ordinary = limits.body().asLongValue();
    upload = limits.upload().asLongValue();
    attachments = limits.attachments().asLongValue();
    attachedUnder = List.copyOf(limits.attachedUnder());
    uploads = Set.copyOf(limits.uploads());
  }

  /** Whether this call may carry a large body, and so take its time. */
  public boolean isUpload(HttpServerRequest request) {
    return request.method() == HttpMethod.POST
        && uploads.contains(request.method().name() + " " + request.path());
  }

  /** Largest body of a call of this method, bytes; whatever stands in the path's braces. */
  public long limit(String method, String path) {
    if (uploads.contains(method + " " + path)) {
      return upload;
    }
    return attachedUnder.stream().anyMatch(path::startsWith) ? attachments : ordinary;
  }

  /**
   * Checks the announced length; a body without one is counted while it passes.
   *
   * @return why the call is refused, or nothing
   */
  public Optional<Refusal> refuse(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return Optional.empty();
    }
    long announced = parse(length);
    if (announced < 0) {
      return Optional.of(Refusal.BODY_UNREADABLE);
    }
    if (announced <= ordinary || announced <= limit(request)) {
      return Optional.empty();
    }
    return Optional.of(Refusal.BODY_TOO_LARGE);
  }

  /**
   * The body to be counted while it passes; nothing where its length is known or there is none,
   * which over HTTP/2 only its first frame tells, and over HTTP/1.1 its first chunk.
   */
  public Future<Optional<CountedBody>> counted(HttpServerRequest request) {
    MultiMap headers = request.headers();
    if (headers.contains(HttpHeaders.CONTENT_LENGTH) || !mayBeFramed(request)) {
      return Future.succeededFuture(Optional.empty());
    }
    CountedBody body = new CountedBody(request, limit(request));
    // Who waits to be told to go on sends no first frame.
    Future<Boolean> begins =
        headers.contains(HttpHeaders.EXPECT) ? Future.succeededFuture(true) : body.begins();
    return begins.map(
        some -> {
          if (some) {
            // HTTP/2 frames bodies by itself; towards the service the length stays unknown.
            headers.set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
            return Optional.of(body);
          }
          headers.remove(HttpHeaders.TRANSFER_ENCODING);
          return Optional.empty();
        });
  }

  private static boolean mayBeFramed(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || (request.version() == HttpVersion.HTTP_2 && mayHaveBody(request.method()));
  }

  /** Largest body that this call may carry, bytes. */
  public long limit(HttpServerRequest request) {
    return limit(request.method().name(), request.path());
  }

  private static boolean mayHaveBody(HttpMethod method) {
    return method != HttpMethod.GET && method != HttpMethod.HEAD;
  }

  private static long parse(String length) {
    try {
      return Long.parseLong(length);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
