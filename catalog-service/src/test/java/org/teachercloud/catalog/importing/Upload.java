package org.teachercloud.catalog.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import org.teachercloud.catalog.Tokens;

/** Imports a file as a client does. */
public final class Upload {

  private Upload() {}

  public static Response post(byte[] file, String mapping) {
    return post(file, mapping, Tokens.operator());
  }

  public static Response post(byte[] file, String mapping, String token) {
    var request =
        given()
            .auth()
            .oauth2(token)
            .header("Accept-Language", "en")
            .multiPart("format", "csv")
            .multiPart("file", "courses.csv", file, "text/csv");
    return (mapping == null ? request : request.multiPart("mapping", mapping))
        .post("/api/v1/imports");
  }

  /** The report of a finished import. */
  public static JsonPath report(byte[] file, String mapping) {
    return finished(post(file, mapping).then().statusCode(202).extract().header("Location"));
  }

  public static JsonPath report(String file) {
    return report(file.getBytes(UTF_8), null);
  }

  public static JsonPath finished(String location) {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !get(location).getString("state").matches("WAITING|RUNNING"));
    return get(location);
  }

  /** The report of somebody's finished import of these lines. */
  public static JsonPath report(String file, String token) {
    Response accepted = post(file.getBytes(UTF_8), null, token);
    return finished(accepted.then().statusCode(202).extract().header("Location"));
  }

  public static JsonPath get(String location) {
    return given()
        .auth()
        .oauth2(Tokens.operator())
        .header("Accept-Language", "en")
        .get(location)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
