package org.teachercloud.gateway.persons;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.teachercloud.gateway.answers.Problem;
import org.teachercloud.gateway.answers.Refusal;
import org.teachercloud.gateway.answers.SafetyHeaders;

/** Hands a person all that is kept of her, as one archive. */
@ApplicationScoped
public class HerCopy {
  public static final String PATH = "/api/v1/my-data";
  private static final Logger LOG = Logger.getLogger(HerCopy.class);

  private final Vertx vertx;
  private final SafetyHeaders safety;
  private final JoinParts joinParts;
  private final Semaphore places;
  private final Duration turn;

  @Inject
  HerCopy(Vertx vertx, SafetyHeaders safety, JoinParts joinParts, PersonsConfig config) {
    this.vertx = vertx;
    this.safety = safety;
    this.joinParts = joinParts;
    this.places = new Semaphore(config.atOnce());
    this.turn = config.turn();
  }

  /** Answers with the archive, or refuses; never with a part of it. */
  public void answer(HttpServerRequest request) {
    safety.data(request.response().headers());
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (request.method() != HttpMethod.GET) {
      Problem.send(request, Refusal.METHOD_NOT_ALLOWED);
    } else if (authorization == null) {
      Problem.send(request, Refusal.SIGN_IN_NEEDED);
    } else {
      Context context = vertx.getOrCreateContext();
      Thread.ofVirtual().start(() -> make(request, authorization, context));
    }
  }

  /** Waits its turn, makes the archive, and goes back to where the request is answered. */
  private void make(HttpServerRequest request, String authorization, Context context) {
    try {
      if (!places.tryAcquire(turn.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("Too many copies are being made");
      }
      Path archive;
      try {
        archive = joinParts.join(authorization);
      } finally {
        places.release();
      }
      context.runOnContext(back -> send(request.response(), archive));
    } catch (IOException | RuntimeException failure) {
      context.runOnContext(back -> refuse(request, failure));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(HttpServerResponse response, Path archive) {
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/zip")
        .putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .sendFile(archive.toString())
        .onComplete(sent -> vertx.fileSystem().delete(archive.toString()));
  }

  private static void refuse(HttpServerRequest request, Throwable cause) {
    if (cause instanceof JoinParts.NotHers) {
      Problem.send(request, Refusal.SIGN_IN_NEEDED);
    } else {
      LOG.warnf("A copy could not be made: %s", cause.getMessage());
      Problem.send(request, Refusal.SERVICE_UNAVAILABLE);
    }
  }
}
