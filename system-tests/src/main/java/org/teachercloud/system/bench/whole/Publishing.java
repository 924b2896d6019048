package org.teachercloud.system.bench.whole;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.teachercloud.system.bench.measuring.Load;
import org.teachercloud.system.bench.measuring.Times;
import org.teachercloud.system.bench.world.Publishers;

/**
 * How long it takes from the answer that confirms a publication until a visitor finds it. What was
 * published for this is withdrawn at the end.
 */
public final class Publishing {

  private static final Duration ASK_EVERY = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration REST = Duration.ofMillis(150);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Publishers publishers;
  private final List<String> published = new ArrayList<>();

  public Publishing(Publishers publishers) {
    this.publishers = publishers;
  }

  /**
   * The times of a number of publications, one after the other.
   *
   * @throws IllegalStateException where a step is refused or a publication is never found
   */
  public Times run(int count) throws IOException, InterruptedException {
    List<Long> nanos = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        nanos.add(publishAndFind("quince" + UUID.randomUUID().toString().substring(0, 8)));
        TimeUnit.NANOSECONDS.sleep(REST.toNanos());
      }
    } finally {
      publishers.withdraw(published);
      published.clear();
    }
    return Times.of(nanos);
  }

  /** The same while others ask something as fast as they can. */
  public Times runBeside(Load load, int connections, Load.Request asking, int count)
      throws IOException, InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    Thread others =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    load.warm(
                        connections,
                        LONGEST,
                        (wire, person, random) ->
                            over.get()
                                ? Load.Reply.NOTHING_LEFT
                                : asking.send(wire, person, random));
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  }
                });
    try {
      return run(count);
    } finally {
      over.set(true);
      others.join();
    }
  }

  private long publishAndFind(String word) throws IOException, InterruptedException {
    String course = publishers.publish(word, 1);
    long confirmed = System.nanoTime();
    published.add(course);
    while (System.nanoTime() - confirmed < PATIENCE.toNanos()) {
      if (publishers.visit("/api/v1/resources?q=" + word).path("total").asInt() > 0) {
        return System.nanoTime() - confirmed;
      }
      TimeUnit.NANOSECONDS.sleep(ASK_EVERY.toNanos());
    }
    throw new IllegalStateException("Not found in " + PATIENCE + ": " + word);
  }
}
