package org.teachercloud.delivery;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Lets requests that come at the same time share one transaction: the group commit of databases
 * (DeWitt et al., "Implementation Techniques for Main Memory Database Systems", SIGMOD 1984), for
 * whole requests.
 *
 * <p>Whoever comes while nobody is at work begins at once. Who comes meanwhile waits, and all who
 * wait are taken together as soon as that work is done. Nobody is answered before what she asked
 * for is committed, and nobody fails because of another one: those whom the common work leaves out,
 * and all of them where it fails, are worked on alone. So is what is traced, as a trace follows one
 * request.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Together<Q, A> {

  /** How far it goes: part of the configuration of whatever is asked together. */
  public interface Bounds {

    /** Requests that share a transaction. */
    @WithDefault("64")
    @Min(1)
    @Max(500)
    int most();

    /**
     * Waited at most for a place in a common work; whoever has waited for so long works alone, so
     * that one that is held up holds up those only that share its transaction.
     */
    @WithDefault("50ms")
    Duration patience();
  }

  private static final Logger LOG = Logger.getLogger(Together.class);

  private final Bounds bounds;
  private final Function<Q, A> alone;
  private final Function<List<Q>, List<Optional<A>>> together;
  private final Queue<Turn<Q, A>> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * Work in a transaction for each call.
   *
   * @param alone answers one request
   * @param together answers requests in their order; empty for one that has to be worked on alone
   */
  public Together(
      Bounds bounds, Function<Q, A> alone, Function<List<Q>, List<Optional<A>>> together) {
    this.bounds = bounds;
    this.alone = alone;
    this.together = together;
  }

  /**
   * The answer to a request, once it is committed.
   *
   * @throws RuntimeException what the work alone throws
   */
  public A answer(Q request) {
    if (TraceContext.isTraced()) {
      return alone.apply(request);
    }
    Turn<Q, A> mine = new Turn<>(request);
    if (!begins(mine)) {
      mine.await(bounds.patience(), this::leaves);
      if (mine.party == null) {
        return mine.answer.orElseGet(() -> alone.apply(request));
      }
      if (mine.party.size() > 1) {
        return working(() -> take(mine.party, mine)).orElseGet(() -> alone.apply(request));
      }
    }
    return working(() -> alone.apply(request));
  }

  /** How many wait for a place in a common work now. */
  synchronized int waiting() {
    return waiting.size();
  }

  private synchronized boolean begins(Turn<Q, A> one) {
    if (busy) {
      waiting.add(one);
      return false;
    }
    busy = true;
    return true;
  }

  private synchronized boolean leaves(Turn<Q, A> one) {
    return waiting.remove(one);
  }

  /** Works while the others wait; then the first of these works for all of them. */
  private <R> R working(Supplier<R> piece) {
    try {
      return piece.get();
    } finally {
      List<Turn<Q, A>> party = next();
      if (!party.isEmpty()) {
        party.getFirst().lead(party);
      }
    }
  }

  private synchronized List<Turn<Q, A>> next() {
    List<Turn<Q, A>> party = new ArrayList<>();
    while (party.size() < bounds.most() && !waiting.isEmpty()) {
      party.add(waiting.remove());
    }
    busy = !party.isEmpty();
    return party;
  }

  private Optional<A> take(List<Turn<Q, A>> party, Turn<Q, A> mine) {
    List<Optional<A>> answers = List.of();
    try {
      answers = together.apply(party.stream().map(turn -> turn.request).toList());
    } catch (RuntimeException failure) {
      LOG.warnf(failure, "%d requests are worked on one by one", party.size());
    } finally {
      Iterator<Optional<A>> each = answers.iterator();
      party.forEach(turn -> turn.end(each.hasNext() ? each.next() : Optional.empty()));
    }
    return mine.answer;
  }

  /** A request and the thread that brought it. */
  private static final class Turn<Q, A> {

    private final Q request;
    private final Thread thread = Thread.currentThread();
    private Optional<A> answer = Optional.empty();
    private List<Turn<Q, A>> party;
    private volatile boolean called;

    Turn(Q request) {
      this.request = request;
    }

    void lead(List<Turn<Q, A>> all) {
      party = all;
      call();
    }

    void end(Optional<A> with) {
      answer = with;
      call();
    }

    private void call() {
      called = true;
      LockSupport.unpark(thread);
    }

    /** Returns when it was called, or when it has waited for too long and may leave. */
    void await(Duration patience, Predicate<Turn<Q, A>> leaves) {
      long until = System.nanoTime() + patience.toNanos();
      boolean interrupted = false;
      while (!called) {
        long left = until - System.nanoTime();
        if (left > 0) {
          LockSupport.parkNanos(this, left);
        } else if (leaves.test(this)) {
          break;
        } else {
          LockSupport.park(this);
        }
        interrupted |= Thread.interrupted();
      }
      if (interrupted) {
        thread.interrupt();
      }
    }
  }
}
