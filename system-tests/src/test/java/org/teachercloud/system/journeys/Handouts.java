package org.teachercloud.system.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.teachercloud.system.running.Browsers.Viewer;

/** Teaching resources with a file. */
final class Handouts {

  private static final String NOTE = "先问后讲。\nAsk first, then explain.";

  private Handouts() {}

  /** The page on which a draft with a file is written. */
  static String written(Page publisher) {
    return "/publishing/" + draft(publisher, "handouts that are written");
  }

  /** The page of a published one, for whoever looks. */
  static String published(Page page) {
    Page publisher = People.back("publisher", Viewer.desk());
    Page second = People.back("publisher2", Viewer.desk());
    String id = draft(publisher, "handouts to take along");
    People.call(publisher, "POST", "/resources/" + id + "/submit", "");
    People.call(second, "POST", "/resources/" + id + "/publish", "");
    publisher.context().close();
    second.context().close();
    return "/resources/" + id;
  }

  /** Members of every institution may take its files along. */
  static void grantCopying(Page publisher, Page operator, String id) {
    String wish = "{\"scope\": \"NATIONAL\", \"purposes\": [\"COPY\"]}";
    String at = "/resources/" + id + "/grants";
    People.call(publisher, "POST", at, wish);
    String grant = "";
    for (var one : People.call(publisher, "GET", at, "").get("items")) {
      grant = one.get("state").asText().equals("REQUESTED") ? one.get("id").asText() : grant;
    }
    People.call(operator, "POST", "/grants/" + grant + "/approve", "");
  }

  private static String draft(Page publisher, String word) {
    String id = People.written(publisher, "TEACHING_RESOURCE", word, "PUBLIC");
    RequestOptions file =
        RequestOptions.create()
            .setMethod("POST")
            .setHeader("X-Requested-With", "teacher-cloud")
            .setHeader("Content-Type", "text/plain")
            .setData(NOTE);
    String to = "/api/v1/files/of/" + id + "?name=note.txt&licence=CC%20BY%204.0";
    People.answer(publisher.request().fetch(to, file));
    return id;
  }
}
