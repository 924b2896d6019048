package org.teachercloud.delivery;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TogetherTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private record Bounds(int most, Duration patience) implements Together.Bounds {}

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final List<List<Integer>> parties = new CopyOnWriteArrayList<>();
  private final List<Integer> alone = new CopyOnWriteArrayList<>();

  @Test
  void whoComesMeanwhileIsTakenTogetherAndWhoComesFirstAlone() throws Exception {
    Together<Integer, Integer> together =
        new Together<>(new Bounds(10, LONG), this::held, this::doubled);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = firstAndFour(together, threads);
      mayEnd.countDown();

      assertEquals(List.of(0, 2, 4, 6, 8), got(answers));
    }
    assertEquals(List.of(0), alone);
    assertEquals(List.of(List.of(1, 2, 3, 4)), parties);
  }

  @Test
  void noMoreShareATransactionThanMay() throws Exception {
    Together<Integer, Integer> together =
        new Together<>(new Bounds(2, LONG), this::held, this::doubled);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = firstAndFour(together, threads);
      mayEnd.countDown();

      assertEquals(List.of(0, 2, 4, 6, 8), got(answers));
    }
    assertEquals(List.of(List.of(1, 2), List.of(3, 4)), parties);
  }

  @Test
  void whoIsLeftOutIsWorkedOnAlone() throws Exception {
    Together<Integer, Integer> together =
        new Together<>(
            new Bounds(10, LONG),
            this::held,
            all -> doubled(all).stream().map(one -> one.filter(answer -> answer != 4)).toList());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = firstAndFour(together, threads);
      mayEnd.countDown();

      assertEquals(List.of(0, 2, 4, 6, 8), got(answers));
    }
    assertEquals(List.of(0, 2), alone);
  }

  @Test
  void aCommonFailureFailsOnlyWhoseItIs() throws Exception {
    Together<Integer, Integer> together =
        new Together<>(
            new Bounds(10, LONG),
            request -> {
              if (request == 3) {
                throw new IllegalArgumentException("three");
              }
              return held(request);
            },
            all -> {
              throw new IllegalStateException("all of " + all);
            });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = firstAndFour(together, threads);
      mayEnd.countDown();

      Future<Integer> failed = answers.remove(3);
      assertEquals(List.of(0, 2, 4, 8), got(answers));
      Throwable why = assertThrows(ExecutionException.class, failed::get).getCause();
      assertEquals("three", why.getMessage());
    }
  }

  @Test
  void whoIsHeldUpHoldsUpNobodyBeyondPatience() throws Exception {
    Together<Integer, Integer> together =
        new Together<>(new Bounds(10, Duration.ofMillis(20)), this::held, this::doubled);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first = threads.submit(() -> together.answer(0));
      begun.await();

      assertEquals(14, threads.submit(() -> together.answer(7)).get(60, SECONDS));

      assertTrue(!first.isDone());
      mayEnd.countDown();
      assertEquals(0, first.get());
    }
    assertEquals(List.of(), parties);
  }

  @Test
  void manyAtTheSameTimeAreEachAnsweredOnceWithTheirOwn() throws Exception {
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    Together<Integer, Integer> together =
        new Together<>(
            new Bounds(16, LONG),
            request -> {
              assertTrue(done.add(request));
              return 2 * request;
            },
            all -> {
              most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
              all.forEach(request -> assertTrue(done.add(request)));
              Thread.yield();
              atWork.decrementAndGet();
              return doubled(all);
            });
    List<Integer> asked = new ArrayList<>();
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (int request = 0; request < 50_000; request++) {
        int mine = request;
        asked.add(2 * request);
        answers.add(threads.submit(() -> together.answer(mine)));
      }

      assertEquals(asked, got(answers));
    }
    assertEquals(50_000, done.size());
    assertEquals(1, most.get());
  }

  /** The first is at work; four others came after it, one after the other. */
  private List<Future<Integer>> firstAndFour(
      Together<Integer, Integer> together, ExecutorService threads) throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    answers.add(threads.submit(() -> together.answer(0)));
    begun.await();
    for (int request = 1; request <= 4; request++) {
      int mine = request;
      answers.add(threads.submit(() -> together.answer(mine)));
      while (together.waiting() < request) {
        Thread.onSpinWait();
      }
    }
    return answers;
  }

  private Integer held(Integer request) {
    alone.add(request);
    if (request == 0) {
      begun.countDown();
      try {
        mayEnd.await();
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    }
    return 2 * request;
  }

  private List<Optional<Integer>> doubled(List<Integer> requests) {
    parties.add(requests);
    return requests.stream().map(request -> Optional.of(2 * request)).toList();
  }

  private static List<Integer> got(List<Future<Integer>> answers) throws Exception {
    List<Integer> all = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      all.add(answer.get());
    }
    return all;
  }
}
