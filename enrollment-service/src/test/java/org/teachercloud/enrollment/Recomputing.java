package org.teachercloud.enrollment;

import io.restassured.path.json.JsonPath;
import java.util.List;

/** The operator's look at whether all progress is what its events say. */
public final class Recomputing {

  private Recomputing() {}

  /** How many rows were mended, and how many states contradict their events. */
  public static List<Integer> everything() {
    Person operator = Person.with("operator");
    int mended = 0;
    int contradicting = 0;
    String cursor = "";
    while (cursor != null) {
      JsonPath found =
          operator
              .asks()
              .post("/api/v1/operations/enrollment/progress?size=50" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      mended += found.getInt("mended");
      contradicting += found.getList("contradicting").size();
      cursor = found.getString("next") == null ? null : "&cursor=" + found.getString("next");
    }
    return List.of(mended, contradicting);
  }
}
