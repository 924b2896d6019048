package org.teachercloud.gateway.limits;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body of unknown length that breaks off once it has passed its limit. */
public final class CountedBody implements ReadStream<Buffer> {
  private final ReadStream<Buffer> body;
  private final long limit;
  private long passed;
  private boolean tooLarge;
  private boolean paused = true;
  private Buffer first;
  private Handler<Buffer> reader = chunk -> {};
  private Handler<Throwable> onFailure = failure -> {};

  CountedBody(ReadStream<Buffer> body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  /**
   * Whether there is anything in it: told with its first bytes, which are kept for the reader, or
   * with its end. To be asked once, before it is read.
   */
  Future<Boolean> begins() {
    Promise<Boolean> told = Promise.promise();
    body.exceptionHandler(told::tryFail);
    body.endHandler(end -> told.tryComplete(false));
    body.handler(
        chunk -> {
          body.pause();
          first = first == null ? chunk : first.appendBuffer(chunk);
          told.tryComplete(true);
        });
    body.fetch(1);
    return told.future();
  }

  /** How much may pass, bytes. */
  public long limit() {
    return limit;
  }

  /** Whether the body broke off because of its size. */
  public boolean tooLarge() {
    return tooLarge;
  }

  @Override
  public CountedBody handler(Handler<Buffer> handler) {
    reader = handler == null ? chunk -> {} : handler;
    body.handler(handler == null ? null : this::count);
    return this;
  }

  private void count(Buffer chunk) {
    passed += chunk.length();
    if (passed <= limit) {
      reader.handle(chunk);
    } else if (!tooLarge) {
      tooLarge = true;
      onFailure.handle(new VertxException("The body passed its limit", true));
    }
  }

  @Override
  public CountedBody exceptionHandler(Handler<Throwable> handler) {
    onFailure = handler == null ? failure -> {} : handler;
    body.exceptionHandler(handler);
    return this;
  }

  @Override
  public CountedBody endHandler(Handler<Void> handler) {
    body.endHandler(handler);
    return this;
  }

  @Override
  public CountedBody pause() {
    paused = true;
    body.pause();
    return this;
  }

  @Override
  public CountedBody resume() {
    return fetch(Long.MAX_VALUE);
  }

  /** The kept bytes come first; the reader may have enough with them. */
  @Override
  public CountedBody fetch(long amount) {
    paused = false;
    if (first != null) {
      Buffer kept = first;
      first = null;
      count(kept);
    }
    if (!paused) {
      body.fetch(amount);
    }
    return this;
  }
}
