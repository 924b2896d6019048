package org.teachercloud.system.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A package has at most about twelve files, so that its list is read at a glance. Those that had
 * more when this became a rule are named with how many they may have: no more than then.
 */
class PackagesTest {

  private static final int MOST = 12;
  private static final Path EXCEPTIONS = Path.of("src/test/resources/large-packages.csv");

  @Test
  void noPackageGrowsBeyondWhatIsReadAtAGlance() throws IOException {
    Map<String, Integer> allowed = allowed();
    Map<String, Integer> counted = counted();
    assertTrue(counted.size() > 50, counted::toString);
    assertEquals(List.of(), tooLarge(counted, allowed));
  }

  @Test
  void noExceptionIsLargerThanItsPackage() throws IOException {
    Map<String, Integer> counted = counted();
    assertEquals(
        List.of(),
        allowed().entrySet().stream()
            .filter(
                one ->
                    one.getValue() <= MOST
                        || counted.getOrDefault(one.getKey(), 0) < one.getValue())
            .map(one -> one + " has " + counted.get(one.getKey()))
            .toList(),
        "What has become smaller stays smaller: lower its number, or remove its line");
  }

  @Test
  void aPackageThatGrowsIsFound() {
    assertEquals(
        List.of("a has 13", "b has 15"),
        tooLarge(Map.of("a", 13, "b", 15, "c", 12), Map.of("b", 14)));
  }

  private static List<String> tooLarge(Map<String, Integer> counted, Map<String, Integer> allowed) {
    List<String> found = new ArrayList<>();
    new TreeMap<>(counted)
        .forEach(
            (name, files) -> {
              if (files > allowed.getOrDefault(name, MOST)) {
                found.add(name + " has " + files);
              }
            });
    return found;
  }

  /** Source files of every package, its one sentence aside; by the package's full name. */
  private static Map<String, Integer> counted() throws IOException {
    Map<String, Integer> counted = new TreeMap<>();
    List<Path> roots = new ArrayList<>(List.of(Path.of("../deploy/local/src/main/java")));
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      modules.map(module -> module.resolve("src/main/java")).forEach(roots::add);
    }
    for (Path root : roots.stream().filter(Files::isDirectory).toList()) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.endsWith("package-info.java"))
            .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
            .forEach(name -> counted.merge(name, 1, Integer::sum));
      }
    }
    return counted;
  }

  private static Map<String, Integer> allowed() throws IOException {
    Map<String, Integer> allowed = new TreeMap<>();
    for (String line : Files.readAllLines(EXCEPTIONS)) {
      String[] cells = line.split(",");
      allowed.put(cells[0], Integer.valueOf(cells[1]));
    }
    return allowed;
  }
}
