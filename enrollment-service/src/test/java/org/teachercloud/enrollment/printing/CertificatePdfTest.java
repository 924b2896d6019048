package org.teachercloud.enrollment.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.LinkKind;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.certifying.Institution;
import org.teachercloud.enrollment.certifying.TwoFrameworks;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CertificatePdfTest {

  @Inject Catalogue catalogue;

  @Test
  void thePrintedCertificateIsInBothLanguagesAndItsCodeLeadsToTheVerification()
      throws IOException, NotFoundException {
    ResourcePublished course = catalogue.course(10);
    TwoFrameworks both = new TwoFrameworks(catalogue);
    both.adopted(LinkKind.NARROWER);
    Institution.named("ecnu")
        .award(
            "CERTIFICATE",
            List.of(Institution.course(course.resource())),
            TwoFrameworks.alignedTo(both.design));
    Person learner = Person.teacher();
    Institution.completes(learner, course);
    var held = Institution.held(learner).getFirst();
    byte[] pdf =
        learner
            .asks()
            .get("/api/v1/certificates/" + held.get("id") + "/pdf")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("教学设计证书"), text);
      assertTrue(text.contains("Certificate in lesson design"), text);
      assertTrue(text.contains("Li Na"), text);
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
      ImageIO.write(
          page,
          "png",
          Files.createDirectories(Path.of("target")).resolve("certificate.png").toFile());
      assertEquals("http://127.0.0.1:8080/verify/" + held.get("code"), read(page));
    }
    assertTrue(pdf.length < 200_000, "only the letters that are used are embedded");
  }

  @Test
  void manyStandardsOfBothCountriesAreListedWholeOnAnAnnex() throws IOException {
    TwoFrameworks both = new TwoFrameworks(catalogue);
    both.adopted(LinkKind.BROADER);
    UUID[] items = new UUID[12];
    Arrays.setAll(items, one -> one == 0 ? both.design : UUID.randomUUID());
    ResourcePublished course = catalogue.course(10);
    Institution.named("ecnu")
        .award(
            "CERTIFICATE",
            List.of(Institution.course(course.resource())),
            TwoFrameworks.alignedTo(items));
    Person learner = Person.teacher();
    Institution.completes(learner, course);
    byte[] pdf =
        learner
            .asks()
            .get("/api/v1/certificates/" + Institution.held(learner).getFirst().get("id") + "/pdf")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(2, document.getNumberOfPages());
      PDFTextStripper annex = new PDFTextStripper();
      annex.setStartPage(2);
      String text = annex.getText(document);
      assertTrue(text.contains("包含 · contains"), text);
      assertTrue(text.contains("TS4"), text);
      ImageIO.write(
          new PDFRenderer(document).renderImageWithDPI(1, 100),
          "png",
          Files.createDirectories(Path.of("target")).resolve("annex.png").toFile());
    }
  }

  private static String read(BufferedImage page) throws NotFoundException {
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    return new MultiFormatReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(
                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
        .getText();
  }
}
