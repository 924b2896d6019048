package org.teachercloud.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what is generated with the file that is checked in. */
final class CheckedIn {

  private CheckedIn() {}

  /** With {@code -Dcontracts.write=true} the file is written instead. */
  static void assertEqual(Path file, String generated) throws IOException {
    if (Boolean.getBoolean("contracts.write")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, generated);
    }
    String advice = file + " is not what the code says; -Dcontracts.write=true writes it";
    assertEquals(generated, Files.exists(file) ? Files.readString(file) : "", advice);
  }
}
