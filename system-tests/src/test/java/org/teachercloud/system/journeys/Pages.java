package org.teachercloud.system.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.teachercloud.system.running.Browsers.Viewer;

/** Every page there is, who looks at it, and something for it to show. */
final class Pages {

  /** Where the front end says which pages it has. */
  private static final Path ROUTES = Path.of("..", "web", "src", "app", "App.tsx");

  private static final Pattern ROUTE = Pattern.compile("<Route path=\"([^\"]+)\"");

  /**
   * A page to look at.
   *
   * @param route as the front end declares it; empty for a page that is not the front end's
   * @param person who looks, or {@code visitor}
   * @param address finds it, for whoever looks
   */
  record Row(String route, String name, String person, Function<Page, String> address) {}

  static final List<Row> ALL =
      List.of(
          at("/", "catalogue", "visitor", "/"),
          at("/", "found", "visitor", "/?q=教学设计"),
          at("/", "found-nothing", "visitor", "/?q=qqqq"),
          new Row("/resources/:id", "resource", "visitor", page -> "/resources/" + course(page)),
          new Row("/resources/:id", "resource-enrolled", "teacher", Pages::enrolledIn),
          new Row("/resources/:id", "resource-led", "lead", page -> "/resources/" + course(page)),
          new Row(
              "/resources/:id",
              "resource-operated",
              "operator",
              page -> "/resources/" + course(page)),
          new Row("/resources/:id", "review", "publisher2", Pages::review),
          at("/resources/:id", "resource-missing", "visitor", "/resources/none"),
          at("/learning", "learning", "teacher", "/learning"),
          at("/learning", "learning-visitor", "visitor", "/learning"),
          new Row("/learning/:id", "course", "teacher", page -> "/learning/" + enrolment(page)),
          at("/next", "next", "teacher", "/next"),
          at("/path", "path-begin", "trainee", "/path"),
          new Row("/path", "path", "teacher", Pages::onAPath),
          at("/coaching", "coaching", "coach", "/coaching"),
          new Row("/coaching/:id", "coached-path", "coach", Coached::by),
          at("/network", "network", "visitor", "/network"),
          at("/network", "network-flows", "lead", "/network"),
          at("/network", "network-operated", "operator", "/network"),
          at("/fairness", "fairness", "monitor", "/fairness"),
          at("/models", "models", "operator", "/models"),
          at("/requests", "requests", "lead", "/requests"),
          at("/requests", "requests-operated", "operator", "/requests"),
          new Row("/proposals", "proposals", "publisher", Adapted::proposed),
          new Row("/reuse", "reuse", "admin", People::reused),
          at("/reuse", "reuse-to-choose", "monitor", "/reuse"),
          at("/contributions", "contributions", "teacher", "/contributions"),
          at("/flows", "flows-of-cluster", "lead", "/flows"),
          at("/flows", "flows", "monitor", "/flows"),
          at("/standards", "standards", "visitor", "/standards"),
          new Row("/standards/:id", "framework", "visitor", Pages::framework),
          new Row("/standards/:id", "framework-experts", "operator", Pages::framework),
          at("/standards/import", "import-framework", "operator", "/standards/import"),
          at("/crosswalks", "crosswalks", "publisher", "/crosswalks"),
          at("/certificates", "certificates", "teacher", "/certificates"),
          new Row("/record", "record", "teacher", Pages::recorded),
          at("/records", "write-records", "admin", "/records?q=qqqq"),
          new Row("/records/:id", "write-a-record", "admin", Pages::recordOf),
          at("/teachers", "teachers", "admin", "/teachers"),
          at("/awards", "awards", "admin", "/awards"),
          at("/verify/:code", "verify-unknown", "visitor", "/verify/NO-SUCH-CODE"),
          at("/profile", "profile", "teacher", "/profile"),
          at("/publishing", "publishing", "publisher", "/publishing"),
          at("/publishing", "drafts", "teacher", "/publishing"),
          at("/publishing/new", "write", "publisher", "/publishing/new"),
          new Row("/publishing/:id", "rewrite", "publisher", Pages::rewrite),
          at("/searches", "searches", "teacher", "/searches"),
          at("/bookings", "bookings", "teacher", "/bookings"),
          new Row("/resources/:id", "files", "teacher", Handouts::published),
          new Row("/publishing/:id", "files-of-a-draft", "publisher", Handouts::written),
          new Row("/resources/:id/slots", "hosting", "publisher", Pages::hosting),
          new Row("/resources/:id/seats", "seating", "publisher", Pages::seating),
          new Row("/offerings/:id", "offering", "publisher", Offered::byApproval),
          new Row("/offerings/:offering/people/:id", "offering-person", "admin", Offered::person),
          new Row("/learning/:id", "course-with-rules", "teacher", Offered::learned),
          new Row("/harvests/:id", "harvest-source", "publisher", TakenIn::source),
          new Row("/harvests/:id/:run", "harvest-report", "publisher", TakenIn::harvest),
          at("/harvests", "harvests", "publisher", "/harvests"),
          at("/merging", "merging", "teacher", "/merging"),
          at("/merging/:id", "merger", "visitor", "/merging/00000000-0000-4000-8000-000000000000"),
          at("/leaving/:id", "leaving", "visitor", "/leaving/00000000-0000-4000-8000-000000000000"),
          at("/xapi-keys", "xapi-keys", "admin", "/xapi-keys"),
          at("/imports", "imports", "operator", "/imports"),
          new Row("/imports/:id", "import-report", "operator", TakenIn::report),
          at("", "no-such-page", "visitor", "/no-such-page"),
          at("", "sign-in", "visitor", "/login?return=/"),
          at("", "register", "visitor", "/login?return=/&register=1"),
          at("", "api-docs", "visitor", "/api/docs"));

  private Pages() {}

  /** The routes that the front end declares. */
  static TreeSet<String> routes() {
    TreeSet<String> routes = new TreeSet<>();
    try {
      ROUTE
          .matcher(Files.readString(ROUTES))
          .results()
          .forEach(found -> routes.add(found.group(1)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return routes;
  }

  private static Row at(String route, String name, String person, String address) {
    return new Row(route, name, person, page -> address);
  }

  private static String course(Page page) {
    return first(page, "/resources?kind=COURSE&q=%E6%95%99%E5%AD%A6&size=1");
  }

  private static String first(Page page, String list) {
    return People.call(page, "GET", list, "").at("/items/0/id").asText();
  }

  private static String enrolment(Page page) {
    return People.enrolled(page, course(page)).get("id").asText();
  }

  private static String enrolledIn(Page page) {
    enrolment(page);
    return "/resources/" + course(page);
  }

  static String onAPath(Page page) {
    String body =
        """
        {"goal": {"kind": "SUBJECTS", "subjects": ["MATHEMATICS", "PEDAGOGY"]}, "weeklyMinutes": 90}
        """;
    People.call(page, "POST", "/paths", body);
    return "/path";
  }

  private static String framework(Page page) {
    return "/standards/" + first(page, "/standards");
  }

  private static String rewrite(Page page) {
    return "/publishing/"
        + People.written(page, "COURSE", "what is still being written", "INSTITUTION");
  }

  private static String review(Page page) {
    Page writer = People.back("publisher", Viewer.desk());
    String id = People.written(writer, "COURSE", "what waits for a second person", "INSTITUTION");
    People.call(writer, "POST", "/resources/" + id + "/submit", "");
    writer.context().close();
    return "/resources/" + id;
  }

  private static String hosting(Page page) {
    Page second = People.back("publisher2", Viewer.desk());
    String laboratory = People.laboratory(page, second, "what is hosted");
    second.context().close();
    return "/resources/" + laboratory + "/slots";
  }

  private static String seating(Page page) {
    Page second = People.back("publisher2", Viewer.desk());
    String seats = "/resources/" + People.database(page, second, "what has seats") + "/seats";
    second.context().close();
    return seats;
  }

  private static String recorded(Page page) {
    People.call(page, "POST", "/record/shares", "{\"institution\": \"ecnu\"}");
    Page admin = People.back("admin", Viewer.desk());
    People.enteredBy(admin, page, "what was practised together");
    admin.context().close();
    return "/record";
  }

  private static String recordOf(Page admin) {
    Page learner = People.back("teacher2", Viewer.desk());
    People.call(learner, "POST", "/record/shares", "{\"institution\": \"ecnu\"}");
    People.enteredBy(admin, learner, "what was practised together");
    String id = People.call(learner, "GET", "/me", "").get("id").asText();
    learner.context().close();
    return "/records/" + id;
  }
}
