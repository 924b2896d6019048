package org.teachercloud.local.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.local.parts.Site;

/** Where there is no room for a start, or nothing can be written: one sentence each. */
public final class Room {
  private static final long SPACE = 300L << 20;
  private static final long SPACE_FIRST = 2500L << 20;

  private Room() {}

  /** Of the data folder and, until programs were unpacked there, of theirs. */
  public static List<String> missing(Site site) {
    List<String> missing = new ArrayList<>();
    site.home().run();
    space(site.home().folder(), SPACE, "TEACHERCLOUD_HOME", missing);
    Path parts = site.checkout().partsFolder();
    Path there = parts;
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      missing.add(
          "Nothing can be written in %s, where programs are unpacked: set TEACHERCLOUD_PARTS to a folder that can."
              .formatted(there));
    } else if (!there.equals(parts)) {
      space(there, SPACE_FIRST, "TEACHERCLOUD_PARTS", missing);
    }
    return missing;
  }

  private static void space(Path folder, long needed, String variable, List<String> missing) {
    long free = folder.toFile().getUsableSpace();
    if (free < needed) {
      missing.add(
          "Only %d MB are free in %s, and %d MB are needed: free some space, or set %s to another disk."
              .formatted(free >> 20, folder, needed >> 20, variable));
    }
  }
}
