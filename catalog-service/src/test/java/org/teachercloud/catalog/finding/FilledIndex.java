package org.teachercloud.catalog.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.seeding.SeedItem;
import org.teachercloud.catalog.seeding.SeedSize;
import org.teachercloud.catalog.seeding.SeedWorld;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Subject;

/** An index in memory with the seed and, where it is at hand, the courses of the import. */
final class FilledIndex {

  private static final Instant IMPORTED = Instant.parse("2026-01-01T00:00:00Z");

  private FilledIndex() {}

  /** The file of real courses beside the checkout; null where there is none. */
  static Path courses() {
    Path above = Path.of("").toAbsolutePath();
    for (Path folder = above; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared/data/courses/icourse163_courses.csv");
      if (Files.exists(file)) {
        return file;
      }
    }
    return null;
  }

  static SearchIndex of(List<Entry> entries) throws IOException {
    SearchIndex index = new SearchIndex(new ByteBuffersDirectory());
    for (Entry entry : entries) {
      index.put(entry);
    }
    index.refresh();
    return index;
  }

  static List<Entry> seed(SeedSize size) throws IOException {
    Map<String, Text> owners = owners();
    return new SeedWorld().items(size).stream().map(item -> entry(item, owners)).toList();
  }

  /** Real courses; what is untidy in the file is left out here. */
  static List<Entry> imported(Path courses) throws IOException {
    return Files.readString(courses)
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> cells.length == 8 && cells[7].startsWith("http") && !cells[3].isBlank())
        .map(FilledIndex::course)
        .toList();
  }

  static Entry entry(SeedItem item, Map<String, Text> owners) {
    return new Entry(
        item.id(),
        item.institution(),
        owners.get(item.institution()),
        item.description(),
        0,
        item.published(),
        item.published());
  }

  static Map<String, Text> owners() throws IOException {
    Map<String, Text> owners = new HashMap<>();
    try (var in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream("network.csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(row -> owners.put(row[2], new Text(row[4], row[3])));
    }
    return owners;
  }

  private static Entry course(String[] cells) {
    Description description =
        new Description(
            ResourceKind.COURSE,
            Text.zh(cells[3]),
            null,
            Subject.UNCLASSIFIED,
            Set.of(),
            Set.of(),
            Set.of("zh"),
            0,
            null,
            Scope.PUBLIC,
            List.of(),
            List.of());
    long learners = cells[4].matches("\\d+") ? Long.parseLong(cells[4]) : 0;
    UUID id = UUID.nameUUIDFromBytes(cells[7].getBytes(StandardCharsets.UTF_8));
    String slug = cells[1].toLowerCase(Locale.ROOT);
    return new Entry(id, slug, Text.zh(cells[2]), description, learners, IMPORTED, IMPORTED);
  }
}
