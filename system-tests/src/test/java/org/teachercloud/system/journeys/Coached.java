package org.teachercloud.system.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.teachercloud.system.running.Browsers.Viewer;

/** A teacher on a path who has let a coach see it. */
final class Coached {

  private Coached() {}

  /** The address at which a coach finds her path. */
  static String by(Page coach) {
    Page teacher = People.back("teacher2", Viewer.desk());
    Pages.onAPath(teacher);
    String code = People.call(teacher, "POST", "/coachings", "").get("code").asText();
    JsonNode all = People.call(teacher, "GET", "/coachings?size=50", "").get("items");
    teacher.context().close();
    for (JsonNode one : all) {
      if (one.get("state").asText().equals("GOING_ON")) {
        return "/coaching/" + one.get("id").asText();
      }
    }
    String body = "{\"code\": \"%s\"}".formatted(code);
    return "/coaching/" + People.call(coach, "POST", "/coachings/taken", body).get("id").asText();
  }
}
