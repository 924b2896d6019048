package org.teachercloud.catalog;

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

  @Test
  void theCheckedInDocumentIsWhatTheServiceOffers() throws IOException {
    assertEquals(
        Files.readString(Path.of("openapi.yaml")),
        Files.readString(Path.of("target/openapi/openapi.yaml")),
        "Look at the difference; where it is meant, copy target/openapi/openapi.yaml over"
            + " openapi.yaml");
  }
}
