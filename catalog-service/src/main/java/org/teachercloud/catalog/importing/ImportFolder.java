package org.teachercloud.catalog.importing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.catalog.IdSource;

/**
 * Where files wait for their import. The folder has an identity of its own, so that replicas with
 * other folders leave its jobs alone, and replicas that share it share them.
 */
@ApplicationScoped
public class ImportFolder {

  @ConfigProperty(name = "teachercloud.data-folder")
  Path data;

  @Inject IdSource ids;

  private Path folder;
  private UUID identity;

  @PostConstruct
  void open() {
    try {
      folder = Files.createDirectories(data.resolve("imports"));
      Path mark = folder.resolve("identity");
      if (!Files.exists(mark)) {
        mark(mark);
      }
      identity = UUID.fromString(Files.readString(mark));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public UUID identity() {
    return identity;
  }

  public Path of(UUID job) {
    return folder.resolve(job + ".csv");
  }

  /** Takes an uploaded file over; on another volume it is copied. */
  void take(Path uploaded, UUID job) throws IOException {
    Files.move(uploaded, of(job), StandardCopyOption.REPLACE_EXISTING);
  }

  public void forget(UUID job) {
    try {
      Files.deleteIfExists(of(job));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Written aside first, so that nobody reads half an identity. */
  private void mark(Path mark) throws IOException {
    Path aside = folder.resolve("identity." + ids.next());
    Files.writeString(aside, ids.next().toString(), StandardOpenOption.CREATE_NEW);
    try {
      Files.createLink(mark, aside);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      // The identity that stands is as good as ours.
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
