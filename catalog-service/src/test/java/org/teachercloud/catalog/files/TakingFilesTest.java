package org.teachercloud.catalog.files;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.teachercloud.catalog.files.Desk.NOTE;
import static org.teachercloud.catalog.files.Desk.as;
import static org.teachercloud.catalog.files.Desk.at;
import static org.teachercloud.catalog.files.Desk.files;
import static org.teachercloud.catalog.files.Desk.refused;
import static org.teachercloud.catalog.files.Desk.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;

/** Files of teaching resources, from what is published to the machine of who may take them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TakingFilesTest {

  @Inject Shelf shelf;

  private final UUID person = UUID.randomUUID();
  private Desk desk;

  @BeforeEach
  void institution() {
    desk = new Desk(shelf.institution());
    Approved.ahead(desk.home());
  }

  @Test
  void whoMayReadSeesPreviewsAndWhoMayCopyTakesFilesWholeOrInParts() {
    String id = desk.draft("TEACHING_RESOURCE");
    byte[] long1 = new byte[3_000_000];
    new Random(5).nextBytes(long1);
    System.arraycopy("ID3".getBytes(UTF_8), 0, long1, 0, 3);
    desk.put(id, "歌 1.mp3", "audio/mpeg", long1).then().statusCode(201);
    desk.publish(id, "");
    String file = desk.file(id, 0, false) + "/content";
    String hers = Tokens.one(person, "teacher", desk.home());
    given().get(at(file)).then().statusCode(401);
    refused(as(hers).get(at(file)), 403, "NOT_SHARED_FOR_COPYING");
    as(hers).get(files(id)).then().body("mayCopy", equalTo(false)).body("items", hasSize(1));
    desk.grantCopy(id);
    as(hers).get(files(id)).then().body("mayCopy", equalTo(true));
    as(Tokens.as("teacher", shelf.institution())).get(at(file)).then().statusCode(403);
    as(Tokens.one(person, "monitor", desk.home())).get(at(file)).then().statusCode(403);

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
    String id = desk.draft("TEACHING_RESOURCE");
    desk.put(id, "a.txt", "text/plain", NOTE).then().statusCode(201);
    desk.put(id, "b.txt", "text/plain", NOTE).then().statusCode(201);
    String hers = Tokens.one(person, "teacher", desk.home());
    as(hers).post(resource(id) + "/views").then().statusCode(404);
    desk.publish(id, "");
    desk.grantCopy(id);
    String first = desk.file(id, 0, false);
    String second = desk.file(id, 1, false);
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
    assertEquals(desk.home(), copied.get("institution").asText());
    given().post(resource(id) + "/views").then().statusCode(401);
    desk.author().post(resource(id) + "/views").then().statusCode(403);
  }

  @Test
  void anAdaptedWorkBeginsWithTheFilesThatMayBeCopiedAndAdapted() {
    Desk other = new Desk(shelf.institution());
    String id = desk.draft("TEACHING_RESOURCE");
    desk.put(id, "a.txt", "text/plain", NOTE).then().statusCode(201);
    desk.put(id, "b.txt", "text/plain", "另一份".getBytes(UTF_8), "CC BY-ND 4.0")
        .then()
        .statusCode(201);
    desk.publish(id, "");
    desk.grant(id, other.home(), "ADAPT");
    String without = other.adapted(id);
    other.author().get(files(without) + "?draft=true").then().body("items", hasSize(0));
    desk.grant(id, other.home(), "COPY");
    String with = other.adapted(id);
    other
        .author()
        .get(files(with) + "?draft=true")
        .then()
        .body("items", hasSize(1))
        .body("items[0].name", equalTo("a.txt"))
        .body("items[0].licence", equalTo("CC BY 4.0"));
    assertArrayEquals(
        NOTE, other.author().get(at(other.file(with, 0, true)) + "/content").asByteArray());
    other.publish(with, "");
    desk.author().post(resource(id) + "/withdraw").then().statusCode(200);
    assertArrayEquals(
        NOTE, other.author().get(at(other.file(with, 0, false)) + "/content").asByteArray());
  }

  @Test
  void anUnpublishedResourceShowsNoFilesToOthers() {
    String id = desk.draft("TEACHING_RESOURCE");
    desk.put(id, "a.txt", "text/plain", NOTE).then().statusCode(201);
    String hers = Tokens.one(person, "teacher", desk.home());
    as(hers).get(files(id)).then().statusCode(404);
    as(hers).get(files(id) + "?draft=true").then().statusCode(404);
    as(hers).get(at(desk.file(id, 0, true)) + "/preview").then().statusCode(404);
    as(hers).get(at(desk.file(id, 0, true)) + "/content").then().statusCode(404);
    desk.author().get(at(desk.file(id, 0, true)) + "/content").then().statusCode(200);
    desk.author().get(files(id)).then().body("items", hasSize(0)).body("next", nullValue());
  }
}
