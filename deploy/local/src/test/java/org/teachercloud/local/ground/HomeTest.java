package org.teachercloud.local.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @Test
  void passwordsAreMadeOnceAndReadableByTheirOwnerOnly(@TempDir Path folder) throws IOException {
    String first = new Home(folder).secret("catalog");
    assertEquals(first, new Home(folder).secret("catalog"));
    assertNotEquals(first, new Home(folder).secret("enrollment"));
    var rights = Files.getPosixFilePermissions(folder.resolve("secrets.properties"));
    assertEquals("rw-------", PosixFilePermissions.toString(rights));
  }
}
