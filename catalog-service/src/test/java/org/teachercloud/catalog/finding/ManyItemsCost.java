package org.teachercloud.catalog.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.finding.index.Entry;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.finding.suggesting.Suggester;
import org.teachercloud.catalog.seeding.world.SeedSize;

/**
 * Prints how the index, its making, searches and suggestions grow with the number of items: run by
 * hand, with the numbers of items as arguments. Beyond the seed its items come again as further
 * volumes, under identities and titles of their own.
 */
final class ManyItemsCost {

  private static final int ASKED = 2_000;
  private static final int WARM = 500;
  private static final int LONGEST = 8;

  private ManyItemsCost() {}

  /** One question, to be timed. */
  private interface Asking {
    void ask(String text) throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    List<Entry> seed = FilledIndex.seed(SeedSize.FULL);
    for (String number : arguments) {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "many-");
      long begin = System.nanoTime();
      try (SearchIndex index = new SearchIndex(FSDirectory.open(folder))) {
        int items = Integer.parseInt(number);
        for (int i = 0; i < items; i++) {
          Entry one = seed.get(i % seed.size());
          index.put(i < seed.size() ? one : volume(one, i / seed.size()));
        }
        index.refresh();
        index.commit(items);
        System.out.printf(
            "%d items: made in %.0f s, %d MB%n",
            items, (System.nanoTime() - begin) / 1e9, megabytes(folder));
        Finder finder = new Finder(index);
        measure(
            "search",
            seed,
            text -> finder.find(new Question(text, Map.of(), Set.of(), "zh", 20, null)).json());
        Suggester suggester = new Suggester(index, InstantSource.system());
        measure("suggestion", seed, text -> suggester.suggest(text, Set.of(), 8));
      }
    }
  }

  private static void measure(String what, List<Entry> seed, Asking asking) throws IOException {
    Random random = new Random(5);
    double[] millis = new double[ASKED];
    for (int i = -WARM; i < ASKED; i++) {
      String text = piece(seed.get(random.nextInt(seed.size())), random);
      long begin = System.nanoTime();
      asking.ask(text);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "  %s: p50 %.2f ms, p99 %.2f ms, longest %.0f ms, mean %.2f ms%n",
        what,
        millis[ASKED / 2],
        millis[ASKED * 99 / 100],
        millis[ASKED - 1],
        Arrays.stream(millis).average().orElseThrow());
  }

  /** Some neighbouring characters of a Chinese title, some words of an English one. */
  private static String piece(Entry entry, Random random) {
    Text title = entry.description().title();
    if (title.zh() != null && random.nextBoolean()) {
      int length = Math.min(title.zh().length(), 2 + random.nextInt(LONGEST - 1));
      int from = random.nextInt(title.zh().length() - length + 1);
      return title.zh().substring(from, from + length);
    }
    String[] words = (title.en() == null ? title.zh() : title.en()).split(" ");
    int count = Math.min(words.length, 1 + random.nextInt(3));
    int from = random.nextInt(words.length - count + 1);
    return String.join(" ", List.of(words).subList(from, from + count));
  }

  private static Entry volume(Entry one, int number) {
    Description known = one.description();
    Text title =
        new Text(
            known.title().zh() == null ? null : known.title().zh() + "（第" + number + "辑）",
            known.title().en() == null ? null : known.title().en() + ", volume " + number);
    Description description =
        new Description(
            known.kind(),
            title,
            known.summary(),
            known.subject(),
            known.phases(),
            known.stages(),
            known.languages(),
            known.minutes(),
            known.licence(),
            known.scope(),
            known.units(),
            known.prerequisites());
    UUID id = UUID.nameUUIDFromBytes((one.id() + " " + number).getBytes());
    return new Entry(
        id,
        one.institution(),
        one.owner(),
        description,
        number,
        one.publishedAt(),
        one.updatedAt());
  }

  private static long megabytes(Path folder) throws IOException {
    List<Long> sizes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        sizes.add(Files.size(file));
      }
    }
    return sizes.stream().mapToLong(Long::longValue).sum() >> 20;
  }
}
