package org.teachercloud.gateway.persons;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.gateway.PersonParts;
import org.teachercloud.gateway.SignInWorld;

@QuarkusTest
@QuarkusTestResource(value = SignInWorld.class, restrictToAnnotatedClass = true)
class HerCopyTest {
  private static final String TEACHER = "00000000-0000-4000-8000-000000000001";
  private static final String LEAVING = "00000000-0000-4000-8000-000000001060";
  private static final String WENT = "00000000-0000-4000-8000-000000001059";

  @Inject CloseAccounts closeAccounts;
  @Inject Accounts accounts;

  @Test
  void aCopyIsOneArchiveOfAllPartsWithAPageInBothLanguages() throws IOException {
    Response answer = asks("good");
    answer.then().statusCode(200).contentType("application/zip");
    Map<String, String> files = unzip(answer.asByteArray());
    assertEquals(
        Set.of(
            "index.html",
            "catalog.json",
            "enrollment.json",
            "recommendation.json",
            "insight.json",
            "identity.json"),
        files.keySet());
    String page = files.get("index.html");
    assertTrue(page.contains("保存的搜索") && page.contains("Kept searches"), page);
    assertTrue(page.contains("&lt;b&gt;鸢尾&lt;/b&gt;") && !page.contains("<b>"), page);
    assertTrue(page.contains("李春燕"), "the account");
    assertFalse(page.contains("Empty"), "what is not there is not shown");
  }

  @Test
  void withoutOneServiceThereIsNoCopy() {
    asks("down").then().statusCode(503).body("code", equalTo("SERVICE_UNAVAILABLE"));
  }

  @Test
  void whoIsNotKnownGetsNothing() {
    asks("forged").then().statusCode(401).body("code", equalTo("SIGN_IN_NEEDED"));
    given().get(HerCopy.PATH).then().statusCode(401);
    given().post(HerCopy.PATH).then().statusCode(405);
  }

  @Test
  void anAccountIsClosedWhenEveryServiceHasReportedAndOnce() {
    String erasure = UUID.randomUUID().toString();
    PersonParts.left(erasure, LEAVING);
    PersonParts.reported("catalog", erasure);
    PersonParts.reported("enrollment", erasure);
    PersonParts.reported("insight", erasure);
    closeAccounts.look();
    assertTrue(accounts.find(LEAVING).isPresent() && PersonParts.open(erasure), "one is down");
    PersonParts.reported("recommendation", erasure);
    closeAccounts.look();
    assertTrue(accounts.find(LEAVING).isEmpty());
    assertFalse(PersonParts.open(erasure));
    PersonParts.left(erasure, LEAVING);
    closeAccounts.look();
    assertFalse(PersonParts.open(erasure), "an account that is gone is closed as well");
  }

  @Test
  void anAccountThatWentIntoAnotherIsClosedWhenEveryServiceHasMovedWhatWasThere() {
    String merge = UUID.randomUUID().toString();
    PersonParts.merged(merge, WENT);
    for (String service : List.of("catalog", "enrollment", "insight")) {
      PersonParts.moved(service, merge);
    }
    closeAccounts.look();
    assertTrue(accounts.find(WENT).isPresent() && PersonParts.openAfterMerge(merge));
    PersonParts.moved("recommendation", merge);
    closeAccounts.look();
    assertTrue(accounts.find(WENT).isEmpty());
    assertFalse(PersonParts.openAfterMerge(merge));
  }

  private static Response asks(String signature) {
    String claims =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(("{\"sub\": \"" + TEACHER + "\"}").getBytes(UTF_8));
    return given()
        .header("Authorization", "Bearer e30." + claims + "." + signature)
        .get(HerCopy.PATH);
  }

  private static Map<String, String> unzip(byte[] archive) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
