package org.teachercloud.local.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.teachercloud.local.ground.Home;
import org.teachercloud.local.parts.Part;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.running.Parts;
import org.teachercloud.local.running.ProcessFigures;
import org.teachercloud.local.running.RunningPart;

/** Each part's state, PID, port, memory and processor time. */
public final class Status implements Command {
  private static final String ROW = "  %-15s %-14s %7s %6s %9s %10s%n";
  private static final double MEGABYTE = 1 << 20;
  private static final String MEMORY_AIM = "aim: at most 1200 MB idle";
  private static final String START_AIM = "aim: 25 s warm";

  @Override
  public String about() {
    return "each part: state, PID, port, memory, CPU seconds";
  }

  @Override
  public int run(Site site, List<String> arguments) {
    System.out.printf(ROW, "part", "state", "PID", "port", "memory", "CPU");
    var whole = new ProcessFigures(0, 0);
    int running = 0;
    boolean unwell = false;
    for (Part part : Parts.of(site)) {
      Optional<RunningPart> process = RunningPart.find(site.home(), part.name());
      boolean ready = process.isPresent() && part.ready();
      boolean died = process.isEmpty() && RunningPart.expected(site.home(), part.name());
      unwell |= died || (process.isPresent() && !ready);
      running += process.isPresent() ? 1 : 0;
      var figures = process.map(each -> ProcessFigures.of(each.handle()));
      whole = figures.map(whole::plus).orElse(whole);
      System.out.printf(
          ROW,
          part.name(),
          ready ? "ready" : process.isPresent() ? "not answering" : died ? "died" : "down",
          process.map(each -> Long.toString(each.handle().pid())).orElse("-"),
          site.port(part.listensOn().getFirst()),
          figures.map(Status::memory).orElse("-"),
          figures.map(Status::cpu).orElse("-"));
    }
    if (running > 0) {
      System.out.printf(ROW, "whole", "", "", "", memory(whole), cpu(whole) + "   " + MEMORY_AIM);
      String seconds =
          Home.read(site.home().folder().resolve(Up.LAST_START)).getProperty("seconds", "?");
      System.out.printf("  last start: ready after %s s   %s%n", seconds, START_AIM);
      System.out.printf("  %s%n", site.publicUrl());
    }
    if (unwell) {
      System.out.println("Not everything is well: ./cloud up brings it back.");
    }
    return unwell ? 1 : 0;
  }

  private static String memory(ProcessFigures figures) {
    return String.format(Locale.ROOT, "%.0f MB", figures.memoryBytes() / MEGABYTE);
  }

  private static String cpu(ProcessFigures figures) {
    return String.format(Locale.ROOT, "%.1f s", figures.cpuSeconds());
  }
}
