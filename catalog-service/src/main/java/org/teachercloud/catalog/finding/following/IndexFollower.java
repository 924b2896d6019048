package org.teachercloud.catalog.finding.following;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.catalog.describing.reaching.Reaches;
import org.teachercloud.catalog.finding.index.Entry;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.finding.wording.Words;
import org.teachercloud.catalog.networking.Institution;
import org.teachercloud.catalog.networking.Institutions;

/**
 * Keeps this replica's index like the database, by the numbers of the changes: whoever has seen
 * change n will never see a smaller one appear. A fact on the topic only tells that it is time to
 * look, so nothing can be lost, doubled or put in the wrong order.
 */
@ApplicationScoped
public class IndexFollower {

  private static final Logger LOG = Logger.getLogger(IndexFollower.class);

  public @Inject Resources resources;
  public @Inject Institutions institutions;
  public @Inject Reaches reaches;
  public @Inject FindingConfig config;

  @ConfigProperty(name = "teachercloud.data-folder")
  public Path dataFolder;

  private final Semaphore wake = new Semaphore(0);
  private final Map<String, Text> owners = new HashMap<>();
  private volatile boolean running;
  private volatile boolean caughtUp;
  private volatile SearchIndex index;
  private Thread thread;
  private volatile long seen;
  private long committed;
  private long committedAt;

  public void start(@Observes StartupEvent event) {
    running = true;
    thread = Thread.ofPlatform().name("catalog-index").daemon().start(this::run);
  }

  public void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    wake.release();
    thread.join(config.patience());
  }

  /** Tells that something may have changed. */
  void changed() {
    wake.release();
  }

  /** Whether searches see all that was there when this replica started. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  /** The number of the last change that searches know. */
  long seen() {
    return seen;
  }

  /** The index; null until it is open. */
  public SearchIndex index() {
    return index;
  }

  private void run() {
    while (running) {
      try (SearchIndex opened = IndexFolder.open(dataFolder.resolve("index"))) {
        seen = opened.checkpoint();
        committed = seen;
        committedAt = System.nanoTime();
        index = opened;
        Words.load();
        follow(opened);
        opened.commit(seen);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException | RuntimeException failure) {
        LOG.error("The index is opened anew", failure);
        caughtUp = false;
        pause();
      }
    }
  }

  private void follow(SearchIndex opened) throws IOException, InterruptedException {
    while (running) {
      int taken;
      try {
        taken = take(opened);
      } catch (RuntimeException failure) {
        LOG.warnf("The index waits for the database: %s", failure.getMessage());
        pause();
        continue;
      }
      commitWhenDue(opened, taken == 0);
      if (taken < config.batch()) {
        caughtUp = true;
        if (wake.tryAcquire(config.interval().toMillis(), TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
      }
    }
  }

  /** Takes one batch of changes; how many there were. */
  private int take(SearchIndex opened) throws IOException {
    List<Resource> changed = resources.after(seen, config.batch());
    if (changed.isEmpty()) {
      return 0;
    }
    Map<UUID, Reach> shared = reaches.of(changed.stream().map(Resource::id).toList());
    owners.clear();
    List<UUID> gone = new ArrayList<>();
    for (Resource resource : changed) {
      if (resource.state() == ResourceState.PUBLISHED) {
        Text owner = owner(resource.institution());
        opened.put(Entry.of(resource, owner, shared.get(resource.id())));
      } else {
        gone.add(resource.id());
      }
    }
    opened.remove(gone);
    opened.refresh();
    seen = changed.getLast().change();
    return changed.size();
  }

  private Text owner(String institution) {
    return owners.computeIfAbsent(
        institution, slug -> institutions.find(slug).map(Institution::name).orElseThrow());
  }

  /** Commits cost a disk flush: when nothing is to be done, and now and then in a long flood. */
  private void commitWhenDue(SearchIndex opened, boolean idle) throws IOException {
    long age = System.nanoTime() - committedAt;
    boolean due = age > (idle ? config.commitAtMost() : config.commitAtLeast()).toNanos();
    if (seen > committed && due) {
      opened.commit(seen);
      committed = seen;
      committedAt = System.nanoTime();
    }
  }

  private void pause() {
    try {
      wake.tryAcquire(1, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
