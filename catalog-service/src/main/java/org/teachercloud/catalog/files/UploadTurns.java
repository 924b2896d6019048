package org.teachercloud.catalog.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few files in at a time, for each is held in memory while it is looked at. */
@ApplicationScoped
class UploadTurns {

  private final FileLimits limits;
  private final Semaphore turns;

  @Inject
  UploadTurns(FileLimits limits) {
    this.limits = limits;
    turns = new Semaphore(limits.atOnce(), true);
  }

  /** What it comes to when the turn comes. */
  FileOutcome take(Supplier<FileOutcome> deed) {
    try {
      if (!turns.tryAcquire(limits.turn().toMillis(), TimeUnit.MILLISECONDS)) {
        return new FileOutcome.Crowded();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new FileOutcome.Crowded();
    }
    try {
      return deed.get();
    } finally {
      turns.release();
    }
  }

  /** The bytes of a file, and of one that is too large no more than tell that it is. */
  byte[] read(InputStream content) {
    try {
      return content == null ? new byte[0] : content.readNBytes(limits.maxBytes() + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
