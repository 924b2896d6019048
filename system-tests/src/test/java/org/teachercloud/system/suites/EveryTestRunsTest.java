package org.teachercloud.system.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.SelectPackages;

/** A package of tests that no suite names would never run, and nobody would notice. */
class EveryTestRunsTest {

  private static final Path TESTS = Path.of("src/test/java");

  @Test
  void everyPackageWithTestsIsInOneSuite() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Class<?> suite : new Class<?>[] {EverydaySuite.class, AtItsLimitsSuite.class}) {
      named.addAll(Set.of(suite.getAnnotation(SelectPackages.class).value()));
    }
    try (Stream<Path> files = Files.walk(TESTS)) {
      Set<String> found =
          files
              .filter(file -> file.toString().endsWith("Test.java"))
              .map(file -> TESTS.relativize(file.getParent()).toString().replace('/', '.'))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(found, named);
    }
  }
}
