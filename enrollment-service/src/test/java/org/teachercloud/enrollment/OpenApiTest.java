package org.teachercloud.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenApiTest {

  /** To accept a change: copy target/openapi/openapi.json over the checked-in file. */
  @Test
  void theCheckedInDescriptionIsTheExportedOne() throws IOException {
    assertEquals(
        Files.readString(Path.of("openapi.json")),
        Files.readString(Path.of("target/openapi/openapi.json")));
  }
}
