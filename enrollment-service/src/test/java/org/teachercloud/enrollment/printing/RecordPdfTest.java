package org.teachercloud.enrollment.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.certifying.Institution;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RecordPdfTest {

  private static final int TRAININGS = 20;

  @Inject Catalogue catalogue;

  private final Institution ecnu = Institution.named("ecnu");

  @Test
  void theWholeRecordIsPrintedInBothLanguagesOnAsManyPagesAsItTakes() throws IOException {
    ResourcePublished course = catalogue.course(10);
    ecnu.certificateFor(course);
    Person learner = Person.teacher();
    Institution.completes(learner, course);
    for (int i = 1; i <= TRAININGS; i++) {
      trained(learner, i);
    }
    var held = Institution.held(learner).getFirst();
    try (PDDocument document = printed(learner)) {
      String text = new PDFTextStripper().getText(document);
      for (int i = 1; i <= TRAININGS; i++) {
        assertTrue(text.contains("校本研修第 " + i + " 次"), text);
        assertTrue(text.contains("School-based training no. " + i), text);
      }
      assertTrue(text.contains("教学设计证书"), text);
      assertTrue(text.contains("/verify/" + held.get("code")), text);
      assertTrue(document.getNumberOfPages() > 1, text);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        ImageIO.write(
            new PDFRenderer(document).renderImageWithDPI(page, 80),
            "png",
            Files.createDirectories(Path.of("target")).resolve("record-" + page + ".png").toFile());
      }
    }
  }

  @Test
  void whatWasTakenBackIsNotPrinted() throws IOException {
    Person learner = Person.teacher();
    learner.enrolled(catalogue.course(10).resource());
    learner
        .asks()
        .body(Map.of("institution", "ecnu"))
        .post("/api/v1/record/shares")
        .then()
        .statusCode(201);
    String id = trained(learner, 1);
    trained(learner, 2);
    ecnu.admin()
        .asks()
        .body(Map.of("withdrawn", true, "reason", "Entered twice"))
        .post("/api/v1/record/entries/" + id + "/supersede")
        .then()
        .statusCode(201);
    try (PDDocument document = printed(learner)) {
      String text = new PDFTextStripper().getText(document);
      assertFalse(text.contains("School-based training no. 1"), text);
      assertTrue(text.contains("School-based training no. 2"), text);
      assertEquals(1, document.getNumberOfPages());
    }
  }

  private static PDDocument printed(Person learner) throws IOException {
    return Loader.loadPDF(
        learner
            .asks()
            .get("/api/v1/record/pdf")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray());
  }

  private String trained(Person learner, int number) {
    return ecnu.admin()
        .asks()
        .body(
            Map.of(
                "learner", learner.id(),
                "institution", ecnu.slug(),
                "kind", "TRAINING",
                "title",
                    Map.of(
                        "zh", "校本研修第 " + number + " 次",
                        "en", "School-based training no. " + number),
                "minutes", 45,
                "happenedAt", Instant.now().toString()))
        .post("/api/v1/record/entries")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
