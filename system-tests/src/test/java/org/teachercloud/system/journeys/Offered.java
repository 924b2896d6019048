package org.teachercloud.system.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** Courses that are offered, and people in them. */
final class Offered {

  private Offered() {}

  /** Where somebody in an offering is decided about. */
  static String person(Page page) {
    Page learner = People.back("teacher2", Viewer.desk());
    String offering = ruled();
    String place = entered(learner, offering);
    learner.context().close();
    return "/offerings/" + offering + "/people/" + place;
  }

  /** Enrols whoever is signed in in an offering, and answers the enrolment. */
  static String entered(Page page, String offering) {
    JsonNode found = People.call(page, "GET", "/offerings/" + offering, "");
    String wish =
        """
        {"resourceId": "%s", "offeringId": "%s"}
        """
            .formatted(found.get("resourceId").asText(), offering);
    return People.call(page, "POST", "/enrollments", wish).get("id").asText();
  }

  /** An offering of a course that asks for time, work handed in and a sign-off. */
  private static String ruled() {
    Page publisher = People.back("publisher", Viewer.desk());
    Page second = People.back("publisher2", Viewer.desk());
    String course = People.published(publisher, second, "what asks for more", "PUBLIC");
    second.context().close();
    String offering = made(publisher, course, "OPEN").replace("/offerings/", "");
    String unit =
        People.call(publisher, "GET", "/resources/" + course, "").at("/units/0/id").asText();
    String rules =
        """
        {"rule": {"kind": "ALL", "rules": [{"kind": "TIME", "unitId": "%1$s", "minutes": 45},
         {"kind": "SUBMISSION", "unitId": "%1$s"}, {"kind": "SIGN_OFF"}]}}
        """
            .formatted(unit);
    People.settles(publisher, "/completion-rules/" + course, rules);
    publisher.context().close();
    return offering;
  }

  /** Where an offering that admits by approval is looked after. */
  static String byApproval(Page page) {
    Page second = People.back("publisher2", Viewer.desk());
    String course = People.published(page, second, "what has an offering", "INSTITUTION");
    second.context().close();
    return made(page, course, "APPROVAL");
  }

  /** An offering of a course under its address, once the course is known to enrolling. */
  static String made(Page page, String course, String admission) {
    String body =
        """
        {"resourceId": "%s", "admission": "%s",
         "terms": {"name": {"zh": "秋季班", "en": "Autumn"}, "capacity": 30}}
        """
            .formatted(course, admission);
    return Browsers.patiently()
        .ignoreExceptionsMatching(AssertionError.class::isInstance)
        .until(
            () -> "/offerings/" + People.call(page, "POST", "/offerings", body).get("id").asText(),
            address -> true);
  }

  /** Where somebody in an offering learns. */
  static String learned(Page page) {
    return "/learning/" + entered(page, ruled());
  }
}
