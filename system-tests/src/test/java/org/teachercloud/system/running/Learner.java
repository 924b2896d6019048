package org.teachercloud.system.running;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.system.signing.SignIn;

/** A teacher with a phone client: signed in, and calling the public API with her token. */
public record Learner(RunningCloud cloud, String token) {

  /** Signs a demo account in, whose password is its name. */
  public static Learner signedIn(RunningCloud cloud, String name) {
    return new Learner(cloud, new SignIn(cloud.url()).as(name, name).access());
  }

  /** A call that carries her token. */
  public RequestSpecification calls() {
    return given().baseUri(cloud.url()).auth().oauth2(token);
  }

  /** A wish to enrol, with a key of its own. */
  public Response enrols(String resource) {
    return enrols(resource, Map.of());
  }

  /** A wish to enrol, with a key of its own and further headers. */
  public Response enrols(String resource, Map<String, String> headers) {
    return calls()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .headers(headers)
        .body(Map.of("resourceId", resource))
        .post("/api/v1/enrollments");
  }

  /**
   * Courses that she is not enrolled in.
   *
   * @throws IllegalStateException where there are fewer
   */
  public List<String> newCourses(int count) {
    List<String> taken = ids("/api/v1/enrollments?size=50", "items.resource.id", Integer.MAX_VALUE);
    List<String> courses =
        ids("/api/v1/resources?kind=COURSE&size=50", "items.id", taken.size() + count).stream()
            .filter(course -> !taken.contains(course))
            .limit(count)
            .toList();
    if (courses.size() < count) {
      throw new IllegalStateException("Only " + courses.size() + " courses are new to her");
    }
    return courses;
  }

  /** Of when her recommendations are: the newest fact that had its effect. */
  public Instant recommendedAsOf() {
    Response answer = calls().get("/api/v1/recommendations?size=1");
    return answer.statusCode() == 200 ? Instant.parse(answer.path("asOf")) : Instant.EPOCH;
  }

  private List<String> ids(String list, String path, int enough) {
    List<String> ids = new ArrayList<>();
    String next = null;
    do {
      Response page = calls().get(list + (next == null ? "" : "&cursor=" + next));
      ids.addAll(page.path(path));
      next = page.path("next");
    } while (next != null && ids.size() < enough);
    return ids;
  }
}
