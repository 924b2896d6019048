package org.teachercloud.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.parts.StartCache;

/**
 * Ends parts in order: those who use others first, each by its own signal, by force when it does
 * not listen.
 */
public record Ending(Site site) {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration RECORDING_PATIENCE = Duration.ofMinutes(5);
  private static final Duration UNDO_PATIENCE = Duration.ofSeconds(8);
  private static final List<String> USED_BY_ALL = List.of("postgres", "kafka");

  /** Ends those of the named parts that run; true when there were any. */
  public boolean end(Collection<String> names) {
    return end(names, true);
  }

  /**
   * Ends them after a start that failed: what they learned of it is not worth keeping, and nobody
   * waits for it to be written down.
   */
  public void undo(Collection<String> names) {
    end(names, false);
  }

  private boolean end(Collection<String> names, boolean keeps) {
    var running = new ArrayList<RunningPart>();
    names.forEach(name -> RunningPart.find(site.home(), name).ifPresent(running::add));
    end(running.stream().filter(each -> !USED_BY_ALL.contains(each.name())).toList(), keeps);
    end(running.stream().filter(each -> USED_BY_ALL.contains(each.name())).toList(), keeps);
    names.forEach(name -> RunningPart.forget(site.home(), name));
    return !running.isEmpty();
  }

  private void end(List<RunningPart> parts, boolean keeps) {
    parts.forEach(Ending::signal);
    for (RunningPart part : parts) {
      boolean inOrder = ended(part.handle(), patience(part, keeps));
      if (!inOrder) {
        part.handle().descendants().forEach(ProcessHandle::destroyForcibly);
        part.handle().destroyForcibly();
        ended(part.handle(), PATIENCE);
      }
      StartCache.afterEnd(site, part.name(), inOrder && keeps);
    }
  }

  private static Duration patience(RunningPart part, boolean keeps) {
    if (!StartCache.mayRecord(part.handle())) {
      return PATIENCE;
    }
    return keeps ? RECORDING_PATIENCE : UNDO_PATIENCE;
  }

  private static boolean ended(ProcessHandle handle, Duration patience) {
    try {
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void signal(RunningPart part) {
    try {
      new ProcessBuilder("kill", "-" + part.endSignal(), Long.toString(part.handle().pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
