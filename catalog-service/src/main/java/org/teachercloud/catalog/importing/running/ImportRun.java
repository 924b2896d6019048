package org.teachercloud.catalog.importing.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.importing.ImportFolder;
import org.teachercloud.catalog.importing.ImportJob;
import org.teachercloud.catalog.importing.ImportJob.Trouble;
import org.teachercloud.catalog.importing.ImportLimits;
import org.teachercloud.catalog.importing.reading.CsvFile;
import org.teachercloud.catalog.importing.reading.CsvRecord;
import org.teachercloud.catalog.importing.reading.CsvRecord.Broken;
import org.teachercloud.catalog.importing.reading.CsvRecord.Cells;
import org.teachercloud.catalog.importing.reading.RowReader;
import org.teachercloud.catalog.importing.reading.RowReading.Course;
import org.teachercloud.catalog.importing.reading.RowReading.Refused;
import org.teachercloud.catalog.importing.running.ImportChunk.Rows;

/** Carries a job from the line where it stands to its end, chunk by chunk. */
@ApplicationScoped
public class ImportRun {

  private static final Logger LOG = Logger.getLogger(ImportRun.class);

  @Inject ImportLeases leases;
  @Inject ImportChunk chunk;
  @Inject ImportFolder folder;
  @Inject ImportLimits limits;
  @Inject IdSource ids;

  /**
   * Takes the next job and works on it.
   *
   * @param stop asked after every chunk; a stopped job is gone on with later, by whoever takes it
   * @return whether there was a job
   */
  public boolean next(BooleanSupplier stop) {
    UUID worker = ids.next();
    Optional<ImportJob> claimed = leases.claim(worker, folder.identity());
    claimed.ifPresent(job -> run(job, worker, stop));
    return claimed.isPresent();
  }

  private void run(ImportJob job, UUID worker, BooleanSupplier stop) {
    Path file = folder.of(job.id());
    if (!Files.exists(file)) {
      leases.finish(job.id(), worker, "FILE_LOST");
      return;
    }
    try {
      if (carried(job, worker, file, stop)) {
        leases.finish(job.id(), worker, null);
        folder.forget(job.id());
      }
    } catch (ImportChunk.LostLeaseException lost) {
      LOG.infof("Import %s goes on elsewhere", job.id());
    } catch (RuntimeException failure) {
      LOG.warnf(failure, "Import %s stopped after line %d", job.id(), job.line());
      if (job.attempts() + 1 >= limits.attempts()) {
        leases.finish(job.id(), worker, "IMPORT_GIVEN_UP");
        folder.forget(job.id());
      } else {
        leases.release(job.id(), worker);
        throw failure;
      }
    }
  }

  /** Whether the end was reached. */
  private boolean carried(ImportJob job, UUID worker, Path file, BooleanSupplier stop) {
    try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        CsvFile records = new CsvFile(bytes, job.mapping())) {
      if (!(records.next() instanceof Cells header)) {
        throw new IllegalStateException("The header was readable when the import was asked for");
      }
      RowReader reader = new RowReader(job.mapping(), header.cells());
      records.skipTo(job.line());
      long line = Math.max(job.line(), header.lastLine());
      long noted = job.line();
      while (true) {
        Rows rows = rows(records, reader, noted, line);
        if (rows.courses().isEmpty() && rows.refused().isEmpty()) {
          return true;
        }
        chunk.apply(job, worker, rows);
        noted = rows.to();
        line = rows.to();
        if (stop.getAsBoolean()) {
          return false;
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Rows rows(CsvFile records, RowReader reader, long from, long line) throws IOException {
    Map<Long, Course> courses = new TreeMap<>();
    List<Trouble> refused = new ArrayList<>();
    long last = line;
    long unended = 0;
    while (courses.size() + refused.size() < limits.chunk()) {
      CsvRecord next = records.next();
      if (next == null) {
        break;
      }
      last = next.lastLine();
      switch (next) {
        case Broken broken -> refused.add(new Trouble(broken.line(), broken.code(), null, false));
        case Cells cells -> {
          switch (reader.read(cells.cells())) {
            case Course course -> {
              courses.put(cells.line(), course);
              unended = cells.ended() ? 0 : cells.line();
            }
            case Refused no ->
                refused.add(new Trouble(cells.line(), no.code(), no.argument(), false));
          }
        }
      }
    }
    return new Rows(from, last, courses, refused, unended);
  }
}
