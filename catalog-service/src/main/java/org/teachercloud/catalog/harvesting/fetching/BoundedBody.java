package org.teachercloud.catalog.harvesting.fetching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes the bytes of an answer up to a limit; what has more is left unread. */
final class BoundedBody implements BodySubscriber<byte[]> {

  /** The answer is longer than is taken. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final int limit;
  private final boolean wanted;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Flow.Subscription subscription;

  private BoundedBody(int limit, boolean wanted) {
    this.limit = limit;
    this.wanted = wanted;
  }

  static BoundedBody of(int limit) {
    return new BoundedBody(limit, true);
  }

  /** Of an answer whose status says all. */
  static BoundedBody unread() {
    return new BoundedBody(0, false);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (wanted) {
      subscription.request(Long.MAX_VALUE);
    } else {
      subscription.cancel();
      whole.complete(new byte[0]);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      if (whole.isDone()) {
        return;
      }
      if (part.remaining() > limit - bytes.size()) {
        subscription.cancel();
        whole.completeExceptionally(new TooLongException());
        return;
      }
      byte[] some = new byte[part.remaining()];
      part.get(some);
      bytes.writeBytes(some);
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(bytes.toByteArray());
  }
}
