package org.teachercloud.local.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void whereTheOutputIsNoTerminalEveryChangeIsOnePlainLineThatSaysWhatIsWaitedFor() {
    try (Board board = board(false)) {
      board.busy("postgres", "fetching postgres 18.1.0");
      board.busy("build", "building web", 0.5);
      board.ready("postgres", "port 5440");
      board.failed("build");
    }
    List<String> lines =
        text().lines().map(line -> line.replaceAll("\\d+\\.\\d s", "n s")).toList();
    assertEquals(
        List.of(
            "  postgres        waiting            for build",
            "  postgres        starting    n s  fetching postgres 18.1.0",
            "  build           starting    n s  [##########----------] building web",
            "  postgres        ready       n s  port 5440",
            "  build           failed"),
        lines);
    assertTrue(text().indexOf('\u001b') < 0);
  }

  @Test
  void onATerminalTheLinesAreRedrawnInPlace() {
    try (Board board = board(true)) {
      board.ready("build", "up to date");
    }
    assertTrue(text().contains("\u001b[2K  build           ready"), text());
    assertTrue(text().contains("up to date"), text());
  }

  private Board board(boolean live) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    lines.put("build", List.of());
    lines.put("postgres", List.of("build"));
    return new Board(new PrintStream(shown, true, StandardCharsets.UTF_8), live, lines);
  }

  private String text() {
    return shown.toString(StandardCharsets.UTF_8);
  }
}
