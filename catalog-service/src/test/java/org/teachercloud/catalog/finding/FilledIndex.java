package org.teachercloud.catalog.finding;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.finding.index.Entry;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.importing.reading.CsvFile;
import org.teachercloud.catalog.importing.reading.CsvRecord;
import org.teachercloud.catalog.importing.reading.CsvRecord.Cells;
import org.teachercloud.catalog.importing.reading.Mapping;
import org.teachercloud.catalog.importing.reading.RowReader;
import org.teachercloud.catalog.importing.reading.RowReading.Course;
import org.teachercloud.catalog.seeding.world.SeedItem;
import org.teachercloud.catalog.seeding.world.SeedSize;
import org.teachercloud.catalog.seeding.world.SeedWorld;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;

/** An index in memory with the seed and, where it is at hand, the courses of the import. */
public final class FilledIndex {

  private static final Instant IMPORTED = Instant.parse("2026-01-01T00:00:00Z");

  private static final Map<SeedSize, List<Entry>> SEEDS = new EnumMap<>(SeedSize.class);

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

  public static SearchIndex of(List<Entry> entries) throws IOException {
    SearchIndex index = new SearchIndex(new ByteBuffersDirectory());
    for (Entry entry : entries) {
      index.put(entry);
    }
    index.refresh();
    return index;
  }

  /** The seeded world as entries, made once in a process. */
  public static synchronized List<Entry> seed(SeedSize size) throws IOException {
    if (!SEEDS.containsKey(size)) {
      Map<String, Text> owners = owners();
      SEEDS.put(
          size, new SeedWorld().items(size).stream().map(item -> entry(item, owners)).toList());
    }
    return SEEDS.get(size);
  }

  /** The real courses as the import reads them, untidy rows and all. */
  static List<Entry> imported(Path courses) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (var mapping = FilledIndex.class.getResourceAsStream("/mappings/icourse163.json");
        var bytes = Files.newInputStream(courses)) {
      Mapping columns = new ObjectMapper().readValue(mapping, Mapping.class);
      CsvFile records = new CsvFile(bytes, columns);
      RowReader reader = new RowReader(columns, ((Cells) records.next()).cells());
      for (CsvRecord next = records.next(); next != null; next = records.next()) {
        if (next instanceof Cells cells && reader.read(cells.cells()) instanceof Course course) {
          entries.add(entry(course));
        }
      }
    }
    return entries;
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

  private static Entry entry(Course course) {
    Description description =
        new Description(
            ResourceKind.COURSE,
            course.title(),
            course.summary(),
            course.subject(),
            Set.of(),
            Set.of(),
            Set.of("zh"),
            0,
            null,
            Scope.PUBLIC,
            List.of(),
            List.of());
    long learners = course.learners() == null ? 0 : course.learners();
    String slug = course.slug() == null ? "elsewhere" : course.slug().toLowerCase(Locale.ROOT);
    UUID id = course.address().resource();
    return new Entry(id, slug, course.institution(), description, learners, IMPORTED, IMPORTED);
  }
}
