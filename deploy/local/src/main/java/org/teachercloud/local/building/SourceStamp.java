package org.teachercloud.local.building;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.teachercloud.local.ground.Checkout;
import org.teachercloud.local.ground.Fingerprint;

/**
 * A short name for the state of all sources that the services are made of: names, sizes and times
 * of the files.
 */
public final class SourceStamp {
  private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "dist", "test");

  private SourceStamp() {}

  public static String of(Checkout checkout, List<String> modules) {
    var files = new TreeSet<String>();
    var collect =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_SOURCES.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // Hidden files are notes of tools, and change without meaning.
            if (!file.getFileName().toString().startsWith(".")) {
              files.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime());
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(checkout.root().resolve("pom.xml"), collect);
      for (String module : modules) {
        Files.walkFileTree(checkout.root().resolve(module), collect);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Fingerprint.of(files);
  }
}
