package org.teachercloud.catalog.finding.following;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.catalog.finding.FilledIndex;
import org.teachercloud.catalog.finding.Finder;
import org.teachercloud.catalog.finding.Found;
import org.teachercloud.catalog.finding.Question;
import org.teachercloud.catalog.finding.index.Entry;
import org.teachercloud.catalog.finding.index.Facet;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.seeding.world.SeedSize;

final class IndexFolderTest {

  @TempDir Path folder;

  @Test
  void indexGoesOnWhereItWasCommitted() throws IOException {
    List<Entry> entries = FilledIndex.seed(SeedSize.SMALL).subList(0, 30);
    try (SearchIndex index = IndexFolder.open(folder)) {
      for (Entry entry : entries.subList(0, 20)) {
        index.put(entry);
      }
      index.commit(20);
      index.put(entries.get(20));
    }
    try (SearchIndex index = IndexFolder.open(folder)) {
      assertEquals(20, index.checkpoint());
      Found found = everything(index);
      assertEquals(20, found.total());
      String owner = entries.getFirst().institution();
      long owned = entries.stream().limit(20).filter(e -> e.institution().equals(owner)).count();
      assertEquals(owned, found.counts(Facet.INSTITUTION).get(owner).longValue());
    }
  }

  @Test
  void brokenIndexIsBuiltAnew() throws IOException {
    try (SearchIndex index = IndexFolder.open(folder)) {
      index.put(FilledIndex.seed(SeedSize.SMALL).getFirst());
      index.commit(1);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.writeString(file, "broken");
      }
    }
    try (SearchIndex index = IndexFolder.open(folder)) {
      assertEquals(0, index.checkpoint());
      assertEquals(0, everything(index).total());
    }
  }

  private static Found everything(SearchIndex index) throws IOException {
    return new Finder(index).find(new Question("", Map.of(), Set.of(), "zh", 5, null));
  }
}
