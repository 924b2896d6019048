package org.teachercloud.system.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks axe-core, inside the page, what stands in anybody's way. */
public final class Axe {

  private static final String SCRIPT = script();
  private static final String RUN =
      """
      async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(
        v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(' | '))
      """;

  private Axe() {}

  /** Fails with every finding. */
  public static void findsNothing(Page page, String name) {
    if (!(Boolean) page.evaluate("'axe' in window")) {
      page.evaluate(SCRIPT);
    }
    assertEquals(List.of(), page.evaluate(RUN), "axe on " + name);
  }

  private static String script() {
    try {
      return Files.readString(Path.of("..", "web", "node_modules", "axe-core", "axe.min.js"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
