package org.teachercloud.catalog.files;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.teachercloud.catalog.Tokens;

/** Where people of one institution write teaching resources and put files up. */
record Desk(String home) {

  static final String PDF = "application/pdf";
  static final byte[] NOTE = "板书设计：先问后讲。\nAsk first.".getBytes(UTF_8);

  static void refused(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", equalTo(code));
  }

  RequestSpecification keyed(String key) {
    return given()
        .auth()
        .oauth2(Tokens.publisher(home))
        .contentType("text/plain")
        .header("Idempotency-Key", key);
  }

  Response put(String id, String name, String type, byte[] content) {
    return put(id, name, type, content, "CC BY 4.0");
  }

  Response put(String id, String name, String type, byte[] content, String licence) {
    return given()
        .auth()
        .oauth2(Tokens.publisher(home))
        .contentType(type)
        .queryParam("name", name)
        .queryParam("licence", licence)
        .body(content)
        .post("/api/v1/files/of/" + id);
  }

  String file(String id, int place, boolean draft) {
    return author()
        .get(files(id) + "?draft=" + draft)
        .then()
        .extract()
        .path("items[" + place + "].id");
  }

  String draft(String kind) {
    return author()
        .body(body(kind, ""))
        .post("/api/v1/resources")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Begins the next version. */
  void write(String id) {
    author()
        .header("If-Match", "*")
        .body(body("TEACHING_RESOURCE", ", \"changes\": {\"zh\": \"新\", \"en\": \"New\"}"))
        .put(resource(id) + "/draft")
        .then()
        .statusCode(200);
  }

  void publish(String id, String draft) {
    author().post(resource(id) + draft + "/submit").then().statusCode(200);
    refused(put(id, "late.txt", "text/plain", NOTE), 409, "FILES_ARE_FIXED_IN_REVIEW");
    as(Tokens.publisher2(home)).post(resource(id) + draft + "/publish").then().statusCode(200);
  }

  void grantCopy(String id) {
    grant(id, home, "COPY");
  }

  void grant(String id, String institution, String purpose) {
    String grant =
        author()
            .body(
                "{\"scope\": \"SELECTED\", \"institutions\": [\"%s\"], \"purposes\": [\"%s\"]}"
                    .formatted(institution, purpose))
            .post(resource(id) + "/grants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String number = grant.substring(grant.lastIndexOf('/') + 1);
    as(Tokens.publisher2(home))
        .post("/api/v1/grants/" + number + "/approve")
        .then()
        .statusCode(204);
  }

  /** A work of this institution that is made from a resource of another one. */
  String adapted(String id) {
    String work =
        author()
            .body("{\"kind\": \"LOCALISE\"}")
            .post(resource(id) + "/adaptations")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    return work.substring(work.lastIndexOf('/') + 1);
  }

  static String resource(String id) {
    return "/api/v1/resources/" + id;
  }

  static String files(String id) {
    return resource(id) + "/files";
  }

  static String at(String file) {
    return "/api/v1/files/" + file;
  }

  RequestSpecification author() {
    return as(Tokens.publisher(home));
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  static String body(String kind, String more) {
    return """
        {"kind":"%s","title":{"zh":"一课的材料","en":"Materials"},"summary":{"zh":"怎样上好一课。"},
         "subject":"PEDAGOGY","languages":["zh"],"licence":"CC BY 4.0","scope":"PUBLIC",
         "units":[{"title":{"zh":"第一单元"},"minutes":60}]%s}
        """
        .formatted(kind, more);
  }

  static byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("a.txt"));
      zip.write(NOTE);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
