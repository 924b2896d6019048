package org.teachercloud.catalog.finding.following;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;
import org.teachercloud.catalog.finding.index.SearchIndex;

/** Where a replica's index lies. What cannot be read is thrown away: the database has it all. */
final class IndexFolder {

  private static final Logger LOG = Logger.getLogger(IndexFolder.class);

  private IndexFolder() {}

  static SearchIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      return new SearchIndex(FSDirectory.open(folder));
    } catch (LockObtainFailedException another) {
      throw another;
    } catch (IOException | IllegalArgumentException unreadable) {
      LOG.warnf("The index cannot be read and is built anew: %s", unreadable.getMessage());
      empty(folder);
      return new SearchIndex(FSDirectory.open(folder));
    }
  }

  private static void empty(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
