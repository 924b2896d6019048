package org.teachercloud.catalog.files;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;

/** Files of teaching resources, from a draft to the machine of who may take them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FilesTest {

  private static final String PDF = "application/pdf";
  private static final byte[] NOTE = "板书设计：先问后讲。\nAsk first.".getBytes(UTF_8);

  @Inject Shelf shelf;
  @Inject AgroalDataSource dataSource;

  private final UUID person = UUID.randomUUID();
  private String home;

  @BeforeEach
  void institution() {
    home = shelf.institution();
  }

  @Test
  void aFileHasNameTypeSizeLicenceAndPreview() throws IOException {
    String id = draft("TEACHING_RESOURCE");
    put(id, "板书 设计.txt", "text/plain", NOTE).then().statusCode(201);
    put(id, "handout.pdf", PDF, pdf()).then().statusCode(201);
    put(id, "picture.png", "image/png", png(900, 300)).then().statusCode(201);
    put(id, "all.zip", "application/zip", zip()).then().statusCode(201);
    author()
        .get(files(id) + "?draft=true")
        .then()
        .statusCode(200)
        .body("items.name", contains("板书 设计.txt", "handout.pdf", "picture.png", "all.zip"))
        .body("items.mediaType[1]", equalTo(PDF))
        .body("items[0].size", equalTo(NOTE.length))
        .body("items[0].licence", equalTo("CC BY 4.0"))
        .body("items.preview", contains("TEXT", "IMAGE", "IMAGE", null))
        .body("mayCopy", equalTo(true));
    author()
        .get(at(file(id, 0, true)) + "/preview")
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .contentType(startsWith("text/plain"))
        .body(containsString("先问后讲"));
    for (int i : List.of(1, 2)) {
      byte[] picture = author().get(at(file(id, i, true)) + "/preview").asByteArray();
      BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture));
      assertTrue(Math.max(shown.getWidth(), shown.getHeight()) <= 481);
    }
    author().get(at(file(id, 3, true)) + "/preview").then().statusCode(404);
  }

  @Test
  void whatIsNotWhatItSaysOrIsNotTakenIsRefusedWithTheReason() throws IOException {
    String id = draft("TEACHING_RESOURCE");
    refused(put(id, "a.pdf", PDF, NOTE), 422, "FILE_NOT_WHAT_IT_SAYS");
    refused(put(id, "a.txt", "text/plain", png(3, 3)), 422, "FILE_NOT_WHAT_IT_SAYS");
    refused(put(id, "a.html", "text/html", NOTE), 415, "FILE_TYPE_NOT_TAKEN");
    refused(put(id, "a.txt", "text/plain", new byte[0]), 422, "FILE_EMPTY");
    refused(
        author()
            .contentType("text/plain")
            .body(NOTE)
            .post("/api/v1/files/of/" + id + "?name=a.txt&licence=ours"),
        422,
        "FILE_LICENCE_UNKNOWN");
    put(id, "../a.txt", "text/plain", NOTE).then().statusCode(400);
    put(id, "a.txt", "text/plain", NOTE).then().statusCode(201);
    refused(put(id, "a.txt", "text/plain", NOTE), 409, "FILE_NAME_TAKEN");
    refused(put(draft("COURSE"), "a.txt", "text/plain", NOTE), 422, "NO_TEACHING_RESOURCE");
    put(id, "big.mp3", "audio/mpeg", new byte[17 << 20]).then().statusCode(413);
    String other = Tokens.publisher(shelf.institution());
    given()
        .auth()
        .oauth2(other)
        .contentType("text/plain")
        .body(NOTE)
        .post("/api/v1/files/of/" + id + "?name=b.txt&licence=CC0")
        .then()
        .statusCode(404);
    given().auth().oauth2(other).delete(at(file(id, 0, true))).then().statusCode(404);
  }

  @Test
  void theSameKeyPutsAFileUpOnceAndAnotherFileWithItIsRefused() {
    String id = draft("TEACHING_RESOURCE");
    String key = UUID.randomUUID().toString();
    String to = "/api/v1/files/of/" + id + "?name=a.txt&licence=CC0";
    String first = keyed(key).body(NOTE).post(to).then().statusCode(201).extract().header("Location");
    keyed(key).body(NOTE).post(to).then().statusCode(201).header("Location", equalTo(first));
    refused(keyed(key).body("Another".getBytes(UTF_8)).post(to), 422, "IDEMPOTENCY_KEY_REUSED");
    author().get(files(id) + "?draft=true").then().body("items", hasSize(1));
  }

  @Test
  void theFilesOfAVersionAreFixedAndTheNextDraftBeginsWithThem() throws SQLException {
    String id = draft("TEACHING_RESOURCE");
    put(id, "old.txt", "text/plain", NOTE).then().statusCode(201);
    put(id, "gone.txt", "text/plain", NOTE).then().statusCode(201);
    author().delete(at(file(id, 1, true))).then().statusCode(204);
    publish(id, "");
    String old = file(id, 0, false);
    refused(put(id, "new.txt", "text/plain", NOTE), 409, "FILES_ARE_FIXED_PUBLISHED");
    refused(author().delete(at(old)), 409, "FILES_ARE_FIXED_PUBLISHED");
    for (String change :
        List.of(
            "UPDATE resource_file SET licence = 'CC0' WHERE id = '" + old + "'",
            "UPDATE resource_file SET until_version = 1, since_version = 1 WHERE id = '"
                + old
                + "'",
            "DELETE FROM resource_file WHERE id = '" + old + "'")) {
      assertThrows(SQLException.class, () -> run(change), change);
    }

    write(id);
    author().get(files(id) + "?draft=true").then().body("items.name", contains("old.txt"));
    author().delete(at(old)).then().statusCode(204);
    put(id, "new.txt", "text/plain", NOTE).then().statusCode(201);
    author().get(files(id) + "?draft=true").then().body("items.name", contains("new.txt"));
    given().get(files(id)).then().body("items.name", contains("old.txt"));
    String draft = file(id, 0, true);
    given().get(at(draft) + "/preview").then().statusCode(404);
    author().delete(resource(id) + "/draft").then().statusCode(204);
    author().get(at(draft) + "/preview").then().statusCode(404);

    write(id);
    author().get(files(id) + "?draft=true").then().body("items.name", contains("old.txt"));
    author().delete(at(old)).then().statusCode(204);
    put(id, "newer.txt", "text/plain", NOTE).then().statusCode(201);
    publish(id, "/draft");
    given().get(files(id)).then().body("items.name", contains("newer.txt"));
    given().get(at(old) + "/preview").then().statusCode(404);
  }

  @Test
  void whoMayReadSeesPreviewsAndWhoMayCopyTakesFilesWholeOrInParts() {
    String id = draft("TEACHING_RESOURCE");
    byte[] long1 = new byte[3_000_000];
    new Random(5).nextBytes(long1);
    System.arraycopy("ID3".getBytes(UTF_8), 0, long1, 0, 3);
    put(id, "歌 1.mp3", "audio/mpeg", long1).then().statusCode(201);
    publish(id, "");
    String file = file(id, 0, false) + "/content";
    String hers = Tokens.one(person, "teacher", home);
    given().get(at(file)).then().statusCode(401);
    refused(as(hers).get(at(file)), 403, "NOT_SHARED_FOR_COPYING");
    as(hers).get(files(id)).then().body("mayCopy", equalTo(false)).body("items", hasSize(1));
    grantCopy(id);
    as(hers).get(files(id)).then().body("mayCopy", equalTo(true));
    as(Tokens.as("teacher", shelf.institution())).get(at(file)).then().statusCode(403);
    as(Tokens.one(person, "monitor", home)).get(at(file)).then().statusCode(403);

    Response whole = as(hers).get(at(file));
    whole
        .then()
        .statusCode(200)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Length", "3000000")
        .header("Content-Disposition", "attachment; filename*=UTF-8''%E6%AD%8C%201.mp3")
        .contentType("audio/mpeg");
    assertArrayEquals(long1, whole.asByteArray());
    String tag = whole.getHeader("ETag");
    as(hers).header("If-None-Match", tag).get(at(file)).then().statusCode(304);
    Response part = as(hers).header("Range", "bytes=1048570-2097200").get(at(file));
    part.then().statusCode(206).header("Content-Range", "bytes 1048570-2097200/3000000");
    assertArrayEquals(Arrays.copyOfRange(long1, 1048570, 2097201), part.asByteArray());
    byte[] end = as(hers).header("Range", "bytes=-5").get(at(file)).asByteArray();
    assertArrayEquals(Arrays.copyOfRange(long1, 2999995, 3000000), end);
    as(hers).header("Range", "bytes=3000000-").get(at(file)).then().statusCode(416);
    byte[] all =
        as(hers)
            .header("Range", "bytes=0-4")
            .header("If-Range", "\"other\"")
            .get(at(file))
            .asByteArray();
    assertEquals(3_000_000, all.length);
  }

  @Test
  void aFileThatIsTakenIsStatedOnceADayAndSoIsAPageThatIsOpened() throws IOException {
    String id = draft("TEACHING_RESOURCE");
    put(id, "a.txt", "text/plain", NOTE).then().statusCode(201);
    put(id, "b.txt", "text/plain", NOTE).then().statusCode(201);
    String hers = Tokens.one(person, "teacher", home);
    as(hers).post(resource(id) + "/views").then().statusCode(404);
    publish(id, "");
    grantCopy(id);
    String first = file(id, 0, false);
    String second = file(id, 1, false);
    for (int i = 0; i < 2; i++) {
      as(hers).post(resource(id) + "/views").then().statusCode(204);
      as(hers).get(at(first) + "/content").then().statusCode(200);
      as(hers).head(at(second) + "/content").then().statusCode(200);
    }
    as(hers).get(at(second) + "/content").then().statusCode(200);

    List<ConsumerRecord<String, byte[]>> facts =
        TopicReader.factsOf("catalog.uses", person.toString(), 3);

    assertEquals(
        List.of("ResourceViewed", "ResourceCopied", "ResourceCopied"),
        facts.stream().map(TopicReader::type).toList());
    JsonNode copied = new ObjectMapper().readTree(facts.get(1).value());
    assertEquals(first, copied.get("file").asText());
    assertEquals(id, copied.get("resource").asText());
    assertEquals(home, copied.get("institution").asText());
    given().post(resource(id) + "/views").then().statusCode(401);
    author().post(resource(id) + "/views").then().statusCode(403);
  }

  @Test
  void anUnpublishedResourceShowsNoFilesToOthers() {
    String id = draft("TEACHING_RESOURCE");
    put(id, "a.txt", "text/plain", NOTE).then().statusCode(201);
    String hers = Tokens.one(person, "teacher", home);
    as(hers).get(files(id)).then().statusCode(404);
    as(hers).get(files(id) + "?draft=true").then().statusCode(404);
    as(hers).get(at(file(id, 0, true)) + "/preview").then().statusCode(404);
    as(hers).get(at(file(id, 0, true)) + "/content").then().statusCode(404);
    author().get(at(file(id, 0, true)) + "/content").then().statusCode(200);
    author().get(files(id)).then().body("items", hasSize(0)).body("next", nullValue());
  }

  private static void refused(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", equalTo(code));
  }

  private RequestSpecification keyed(String key) {
    return given()
        .auth()
        .oauth2(Tokens.publisher(home))
        .contentType("text/plain")
        .header("Idempotency-Key", key);
  }

  private Response put(String id, String name, String type, byte[] content) {
    return given()
        .auth()
        .oauth2(Tokens.publisher(home))
        .contentType(type)
        .queryParam("name", name)
        .queryParam("licence", "CC BY 4.0")
        .body(content)
        .post("/api/v1/files/of/" + id);
  }

  private String file(String id, int place, boolean draft) {
    return author()
        .get(files(id) + "?draft=" + draft)
        .then()
        .extract()
        .path("items[" + place + "].id");
  }

  private String draft(String kind) {
    return author()
        .body(body(kind, ""))
        .post("/api/v1/resources")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Begins the next version. */
  private void write(String id) {
    author()
        .header("If-Match", "*")
        .body(body("TEACHING_RESOURCE", ", \"changes\": {\"zh\": \"新\", \"en\": \"New\"}"))
        .put(resource(id) + "/draft")
        .then()
        .statusCode(200);
  }

  private void publish(String id, String draft) {
    author().post(resource(id) + draft + "/submit").then().statusCode(200);
    refused(put(id, "late.txt", "text/plain", NOTE), 409, "FILES_ARE_FIXED_IN_REVIEW");
    as(Tokens.publisher2(home)).post(resource(id) + draft + "/publish").then().statusCode(200);
  }

  private void grantCopy(String id) {
    String grant =
        author()
            .body("{\"scope\": \"INSTITUTION\", \"purposes\": [\"COPY\"]}")
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

  private static String resource(String id) {
    return "/api/v1/resources/" + id;
  }

  private static String files(String id) {
    return resource(id) + "/files";
  }

  private static String at(String file) {
    return "/api/v1/files/" + file;
  }

  private RequestSpecification author() {
    return as(Tokens.publisher(home));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private void run(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String body(String kind, String more) {
    return """
        {"kind":"%s","title":{"zh":"一课的材料","en":"Materials"},"summary":{"zh":"怎样上好一课。"},
         "subject":"PEDAGOGY","languages":["zh"],"licence":"CC BY 4.0","scope":"PUBLIC",
         "units":[{"title":{"zh":"第一单元"},"minutes":60}]%s}
        """
        .formatted(kind, more);
  }

  private static byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("a.txt"));
      zip.write(NOTE);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
