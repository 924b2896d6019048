package org.teachercloud.gateway.limits;

import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body of unknown length that breaks off once it has passed its limit. */
public final class CountedBody implements ReadStream<Buffer> {
  private final ReadStream<Buffer> body;
  private final long limit;
  private long passed;
  private boolean tooLarge;
  private Handler<Throwable> onFailure = failure -> {};

  CountedBody(ReadStream<Buffer> body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  /** Whether the body broke off because of its size. */
  public boolean tooLarge() {
    return tooLarge;
  }

  @Override
  public CountedBody handler(Handler<Buffer> handler) {
    body.handler(handler == null ? null : chunk -> count(chunk, handler));
    return this;
  }

  private void count(Buffer chunk, Handler<Buffer> handler) {
    passed += chunk.length();
    if (passed <= limit) {
      handler.handle(chunk);
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
    body.pause();
    return this;
  }

  @Override
  public CountedBody resume() {
    body.resume();
    return this;
  }

  @Override
  public CountedBody fetch(long amount) {
    body.fetch(amount);
    return this;
  }
}
