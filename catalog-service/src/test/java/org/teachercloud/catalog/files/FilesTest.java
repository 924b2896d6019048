package org.teachercloud.catalog.files;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.catalog.files.Desk.NOTE;
import static org.teachercloud.catalog.files.Desk.PDF;
import static org.teachercloud.catalog.files.Desk.at;
import static org.teachercloud.catalog.files.Desk.files;
import static org.teachercloud.catalog.files.Desk.pdf;
import static org.teachercloud.catalog.files.Desk.png;
import static org.teachercloud.catalog.files.Desk.refused;
import static org.teachercloud.catalog.files.Desk.resource;
import static org.teachercloud.catalog.files.Desk.zip;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;

/** Files of teaching resources, in drafts and in what is published. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FilesTest {

  @Inject Shelf shelf;
  @Inject AgroalDataSource dataSource;

  private Desk desk;

  @BeforeEach
  void institution() {
    desk = new Desk(shelf.institution());
    Approved.ahead(desk.home());
  }

  @Test
  void aFileHasNameTypeSizeLicenceAndPreview() throws IOException {
    String id = desk.draft("TEACHING_RESOURCE");
    desk.put(id, "板书 设计.txt", "text/plain", NOTE).then().statusCode(201);
    desk.put(id, "handout.pdf", PDF, pdf()).then().statusCode(201);
    desk.put(id, "picture.png", "image/png", png(900, 300)).then().statusCode(201);
    desk.put(id, "all.zip", "application/zip", zip()).then().statusCode(201);
    desk.author()
        .get(files(id) + "?draft=true")
        .then()
        .statusCode(200)
        .body("items.name", contains("板书 设计.txt", "handout.pdf", "picture.png", "all.zip"))
        .body("items.mediaType[1]", equalTo(PDF))
        .body("items[0].size", equalTo(NOTE.length))
        .body("items[0].licence", equalTo("CC BY 4.0"))
        .body("items.preview", contains("TEXT", "IMAGE", "IMAGE", null))
        .body("mayCopy", equalTo(true));
    desk.author()
        .get(at(desk.file(id, 0, true)) + "/preview")
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .contentType(startsWith("text/plain"))
        .body(containsString("先问后讲"));
    for (int i : List.of(1, 2)) {
      byte[] picture = desk.author().get(at(desk.file(id, i, true)) + "/preview").asByteArray();
      BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture));
      assertTrue(Math.max(shown.getWidth(), shown.getHeight()) <= 481);
    }
    desk.author().get(at(desk.file(id, 3, true)) + "/preview").then().statusCode(404);
  }

  @Test
  void whatIsNotWhatItSaysOrIsNotTakenIsRefusedWithTheReason() throws IOException {
    String id = desk.draft("TEACHING_RESOURCE");
    refused(desk.put(id, "a.pdf", PDF, NOTE), 422, "FILE_NOT_WHAT_IT_SAYS");
    refused(desk.put(id, "a.txt", "text/plain", png(3, 3)), 422, "FILE_NOT_WHAT_IT_SAYS");
    refused(desk.put(id, "a.html", "text/html", NOTE), 415, "FILE_TYPE_NOT_TAKEN");
    refused(desk.put(id, "a.txt", "text/plain", new byte[0]), 422, "FILE_EMPTY");
    refused(
        desk.author()
            .contentType("text/plain")
            .body(NOTE)
            .post("/api/v1/files/of/" + id + "?name=a.txt&licence=ours"),
        422,
        "FILE_LICENCE_UNKNOWN");
    desk.put(id, "../a.txt", "text/plain", NOTE).then().statusCode(400);
    desk.put(id, "a.txt", "text/plain", NOTE).then().statusCode(201);
    refused(desk.put(id, "a.txt", "text/plain", NOTE), 409, "FILE_NAME_TAKEN");
    refused(
        desk.put(desk.draft("COURSE"), "a.txt", "text/plain", NOTE), 422, "NO_TEACHING_RESOURCE");
    desk.put(id, "big.mp3", "audio/mpeg", new byte[17 << 20]).then().statusCode(413);
    String other = Tokens.publisher(shelf.institution());
    given()
        .auth()
        .oauth2(other)
        .contentType("text/plain")
        .body(NOTE)
        .post("/api/v1/files/of/" + id + "?name=b.txt&licence=CC0")
        .then()
        .statusCode(404);
    given().auth().oauth2(other).delete(at(desk.file(id, 0, true))).then().statusCode(404);
  }

  @Test
  void theSameKeyPutsAFileUpOnceAndAnotherFileWithItIsRefused() {
    String id = desk.draft("TEACHING_RESOURCE");
    String key = UUID.randomUUID().toString();
    String to = "/api/v1/files/of/" + id + "?name=a.txt&licence=CC0";
    String first =
        desk.keyed(key).body(NOTE).post(to).then().statusCode(201).extract().header("Location");
    desk.keyed(key).body(NOTE).post(to).then().statusCode(201).header("Location", equalTo(first));
    refused(
        desk.keyed(key).body("Another".getBytes(UTF_8)).post(to), 422, "IDEMPOTENCY_KEY_REUSED");
    desk.author().get(files(id) + "?draft=true").then().body("items", hasSize(1));
  }

  @Test
  void theFilesOfAVersionAreFixedAndTheNextDraftBeginsWithThem() throws SQLException {
    String id = desk.draft("TEACHING_RESOURCE");
    desk.put(id, "old.txt", "text/plain", NOTE).then().statusCode(201);
    desk.put(id, "gone.txt", "text/plain", NOTE).then().statusCode(201);
    desk.author().delete(at(desk.file(id, 1, true))).then().statusCode(204);
    desk.publish(id, "");
    String old = desk.file(id, 0, false);
    refused(desk.put(id, "new.txt", "text/plain", NOTE), 409, "FILES_ARE_FIXED_PUBLISHED");
    refused(desk.author().delete(at(old)), 409, "FILES_ARE_FIXED_PUBLISHED");
    for (String change :
        List.of(
            "UPDATE resource_file SET licence = 'CC0' WHERE id = '" + old + "'",
            "UPDATE resource_file SET until_version = 1, since_version = 1 WHERE id = '"
                + old
                + "'",
            "DELETE FROM resource_file WHERE id = '" + old + "'")) {
      assertThrows(SQLException.class, () -> run(change), change);
    }

    desk.write(id);
    desk.author().get(files(id) + "?draft=true").then().body("items.name", contains("old.txt"));
    desk.author().delete(at(old)).then().statusCode(204);
    desk.put(id, "new.txt", "text/plain", NOTE).then().statusCode(201);
    desk.author().get(files(id) + "?draft=true").then().body("items.name", contains("new.txt"));
    given().get(files(id)).then().body("items.name", contains("old.txt"));
    String draft = desk.file(id, 0, true);
    given().get(at(draft) + "/preview").then().statusCode(404);
    desk.author().delete(resource(id) + "/draft").then().statusCode(204);
    desk.author().get(at(draft) + "/preview").then().statusCode(404);

    desk.write(id);
    desk.author().get(files(id) + "?draft=true").then().body("items.name", contains("old.txt"));
    desk.author().delete(at(old)).then().statusCode(204);
    desk.put(id, "newer.txt", "text/plain", NOTE).then().statusCode(201);
    desk.publish(id, "/draft");
    given().get(files(id)).then().body("items.name", contains("newer.txt"));
    given().get(at(old) + "/preview").then().statusCode(404);
  }

  private void run(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
