package org.teachercloud.catalog.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.importing.ImportJob.Counts;
import org.teachercloud.catalog.importing.StartOutcome.FileRefused;
import org.teachercloud.catalog.importing.StartOutcome.KeyReused;
import org.teachercloud.catalog.importing.StartOutcome.Started;
import org.teachercloud.catalog.importing.StartOutcome.TooLarge;
import org.teachercloud.catalog.importing.StartOutcome.UnknownMapping;
import org.teachercloud.catalog.importing.mapping.KeptMapping;
import org.teachercloud.catalog.importing.mapping.Mappings;
import org.teachercloud.catalog.importing.reading.FileScan;
import org.teachercloud.catalog.importing.reading.FileScan.Readable;
import org.teachercloud.catalog.importing.reading.FileScan.Unreadable;
import org.teachercloud.catalog.importing.reading.Mapping;
import org.teachercloud.catalog.importing.running.ImportWorker;
import org.teachercloud.delivery.once.Idempotency;

/** Looks a file over and, if it can be read, puts it in the queue. */
@ApplicationScoped
class StartImport {

  @Inject Mappings mappings;
  @Inject ImportJobs jobs;
  @Inject ImportFolder folder;
  @Inject ImportWorker worker;
  @Inject ImportLimits limits;
  @Inject Idempotency idempotency;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /**
   * A wish to import.
   *
   * @param mapping its name; null for the usual one
   * @param key the request's {@code Idempotency-Key}; null where none was sent
   */
  record Wish(Path file, String fileName, String mapping, String key) {}

  StartOutcome start(Caller caller, Wish wish) {
    String name = wish.mapping() == null ? limits.mapping() : wish.mapping();
    Optional<Mapping> mapping = mappings.find(name, caller).map(KeptMapping::mapping);
    if (mapping.isEmpty()) {
      return new UnknownMapping(name);
    }
    try {
      if (Files.size(wish.file()) > limits.maxBytes()) {
        return new TooLarge(limits.maxBytes());
      }
      return switch (FileScan.of(wish.file(), mapping.get())) {
        case Unreadable no -> new FileRefused(no.code(), no.argument());
        case Readable scan -> queued(caller, wish, job(caller, wish, name, mapping.get(), scan));
      };
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The file is in its place before the job is; a job that does not come about leaves none. */
  private StartOutcome queued(Caller caller, Wish wish, ImportJob job) throws IOException {
    folder.take(wish.file(), job.id());
    boolean kept = false;
    try {
      String digest = job.sha256() + " " + job.mappingName();
      Idempotency.Answer answer =
          QuarkusTransaction.requiringNew()
              .call(() -> idempotency.once(caller.id(), wish.key(), digest, () -> added(job)));
      UUID id = UUID.fromString(answer.location());
      kept = id.equals(job.id());
      worker.wake();
      return new Started(id);
    } catch (Idempotency.KeyReusedException reused) {
      return new KeyReused();
    } finally {
      if (!kept) {
        folder.forget(job.id());
      }
    }
  }

  private Idempotency.Answer added(ImportJob job) {
    jobs.add(job, folder.identity());
    return new Idempotency.Answer(202, job.id().toString(), null, false);
  }

  private ImportJob job(
      Caller caller, Wish wish, String mappingName, Mapping mapping, Readable scan) {
    String name = wish.fileName() == null ? "" : wish.fileName();
    return new ImportJob(
        ids.next(),
        caller.id(),
        caller.has(Role.OPERATOR) ? null : caller.institutions(),
        name.length() > 200 ? name.substring(0, 200) : name,
        scan.bytes(),
        scan.sha256(),
        mappingName,
        mapping,
        ImportJob.State.WAITING,
        null,
        0,
        0,
        new Counts(scan.records(), 0, 0, 0, 0, 0, 0),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        null,
        0);
  }
}
