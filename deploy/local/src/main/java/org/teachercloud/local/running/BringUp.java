package org.teachercloud.local.running;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.teachercloud.local.building.Build;
import org.teachercloud.local.ground.Trouble;
import org.teachercloud.local.parts.Part;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.screen.Board;

/**
 * Brings all parts up side by side, each as soon as what it needs is ready. If one fails, or the
 * person interrupts, those that this run started are ended again.
 */
public final class BringUp {
  private static final String BUILD = "build";
  private static final int UNDO_SECONDS = 30;

  private final Site site;
  private final List<Part> parts;
  private final Build build;
  private final Board board;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> started = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();

  public BringUp(Site site, List<Part> parts, Build build, Board board) {
    this.site = site;
    this.parts = List.copyOf(parts);
    this.build = build;
    this.board = board;
  }

  /** The lines of the board: who waits, and for whom. */
  public static Map<String, List<String>> lines(List<Part> parts) {
    var lines = new LinkedHashMap<String, List<String>>();
    lines.put(BUILD, List.of());
    parts.forEach(part -> lines.put(part.name(), part.needs()));
    return lines;
  }

  /**
   * Brings up what is not up.
   *
   * @param proof is asked once all parts are ready; what it throws ends them again
   */
  public void run(Runnable proof) {
    var interrupted = new Thread(this::undo);
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      ready.put(BUILD, CompletableFuture.runAsync(this::build, threads));
      for (Part part : parts) {
        ready.put(part.name(), after(part).thenRunAsync(() -> bringUp(part), threads));
      }
      firstFailureOrAll();
      proof.run();
      threads.shutdown();
    } catch (Trouble e) {
      undo();
      throw e;
    } catch (CompletionException e) {
      undo();
      throw e.getCause() instanceof Trouble trouble
          ? trouble
          : new Trouble("The cloud could not be brought up: " + e.getCause(), e);
    }
    Runtime.getRuntime().removeShutdownHook(interrupted);
  }

  /** Stops what is still being started, then ends what was. */
  private void undo() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(UNDO_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    new Ending(site).undo(List.copyOf(started));
  }

  private void firstFailureOrAll() {
    var failure = new CompletableFuture<Void>();
    ready.values().forEach(each -> each.whenComplete((done, cause) -> fail(failure, cause)));
    var all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new));
    CompletableFuture.anyOf(all, failure).join();
  }

  private static void fail(CompletableFuture<Void> failure, Throwable cause) {
    if (cause != null) {
      failure.completeExceptionally(
          cause instanceof CompletionException wrapped ? wrapped.getCause() : cause);
    }
  }

  private CompletableFuture<Void> after(Part part) {
    return CompletableFuture.allOf(
        part.needs().stream().map(ready::get).toArray(CompletableFuture[]::new));
  }

  private void build() {
    if (build.needed()) {
      board.busy(BUILD, "");
      build.run((what, fraction) -> board.busy(BUILD, what, fraction));
      board.ready(BUILD, "");
    } else {
      board.ready(BUILD, "up to date");
    }
  }

  private void bringUp(Part part) {
    var starting = new Starting(site, part);
    if (starting.done()) {
      board.ready(part.name(), "was running");
      return;
    }
    board.busy(part.name(), "");
    started.add(part.name());
    try {
      starting.run(what -> board.busy(part.name(), what));
      board.ready(part.name(), "port " + site.port(part.listensOn().getFirst()));
    } catch (RuntimeException e) {
      board.failed(part.name());
      throw e;
    }
  }
}
