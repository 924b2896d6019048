package org.teachercloud.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.teachercloud.insight.testing.RealParts;

/** The description that clients read is the one that the build exports. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenApiTest {

  @Test
  void theCheckedInDescriptionEqualsTheExport() throws IOException {
    Path export = Path.of("target", "openapi", "openapi.yaml");
    assertEquals(Files.readString(export), Files.readString(Path.of("openapi.yaml")));
  }
}
