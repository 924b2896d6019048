package org.teachercloud.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** People who open the cloud in a browser. */
final class People {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the browser remembers of people who have signed in. */
  private static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

  private People() {}

  /** Opens a path as somebody who has signed in by the form. */
  static Page signedIn(String username, String path, Viewer viewer) {
    Page page = Browsers.open(viewer);
    page.navigate("/login?return=" + path);
    signIn(page, username, username);
    page.waitForURL(url -> url.endsWith(path));
    return page;
  }

  /** Fills the identity provider's form, which may ask for the password on a second page. */
  static void signIn(Page page, String username, String password) {
    page.locator("#username").fill(username);
    if (!page.locator("#password").isVisible()) {
      page.locator("#kc-login").click();
    }
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
  }

  /** Somebody who has signed in before, and stands on no page yet; {@code visitor} never has. */
  static Page back(String username, Viewer viewer) {
    if (username.equals("visitor")) {
      return Browsers.open(viewer);
    }
    return Browsers.open(
        viewer,
        REMEMBERED.computeIfAbsent(
            username,
            name -> {
              Page page = signedIn(name, "/profile", viewer);
              String state = page.context().storageState();
              page.context().close();
              return state;
            }));
  }

  /** A teacher who has just registered herself and stands on the first page. */
  static Page registered(Viewer viewer) {
    String name = "new-" + UUID.randomUUID().toString().substring(0, 8);
    return registered(viewer, name, "王梅");
  }

  /** The same under a name to sign in with and one to be called by; see {@link #passwordOf}. */
  static Page registered(Viewer viewer, String name, String called) {
    Page page = Browsers.open(viewer);
    page.navigate("/login?return=/&register=1");
    page.locator("#username").fill(name);
    page.locator("#email").fill(name + "@school.example");
    page.locator("#firstName").fill(called);
    page.locator("#password").fill(passwordOf(name));
    page.locator("#password-confirm").fill(passwordOf(name));
    page.locator("input[type=submit], button[type=submit]").first().click();
    String root = page.url().replaceAll("(https?://[^/]+).*", "$1");
    page.waitForURL(Pattern.compile("^" + Pattern.quote(root) + "/(\\?.*)?$"));
    return page;
  }

  /** What somebody who registered herself signs in with. */
  static String passwordOf(String name) {
    return "a long Passw0rd " + name;
  }

  /**
   * Calls the API with the cookies of whoever is signed in on a page.
   *
   * @param body JSON, or empty
   * @return the answer; missing where it has no content
   */
  static JsonNode call(Page page, String method, String path, String body) {
    RequestOptions wish =
        RequestOptions.create().setMethod(method).setHeader("X-Requested-With", "teacher-cloud");
    if (!body.isEmpty()) {
      wish.setHeader("Content-Type", "application/json").setData(body);
    }
    return answer(page.request().fetch("/api/v1" + path, wish));
  }

  /** Settles what stands at a path of the API, whatever stood there. */
  static JsonNode settles(Page page, String path, String body) {
    RequestOptions wish =
        RequestOptions.create()
            .setMethod("PUT")
            .setHeader("X-Requested-With", "teacher-cloud")
            .setHeader("If-Match", "*")
            .setHeader("Content-Type", "application/json")
            .setData(body);
    return answer(page.request().fetch("/api/v1" + path, wish));
  }

  /** What an answer says; fails with it when it is a refusal. */
  static JsonNode answer(APIResponse answer) {
    assertTrue(answer.ok(), answer.url() + ": " + answer.status() + " " + answer.text());
    return read(answer.text());
  }

  /** What a text of JSON says. */
  static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * A course of two people, one unit long, with a word in its title that no other has.
   *
   * @return its identifier
   */
  static String published(Page publisher, Page second, String word, String scope) {
    return publish(publisher, second, written(publisher, "COURSE", word, scope));
  }

  /** A laboratory for everybody, without times yet. */
  static String laboratory(Page publisher, Page second, String word) {
    return publish(publisher, second, written(publisher, "LAB", word, "PUBLIC"));
  }

  /** A database for everybody, with seats. */
  static String database(Page publisher, Page second, String word) {
    String id = publish(publisher, second, written(publisher, "DATABASE", word, "PUBLIC"));
    String terms = "{\"seats\": 5, \"days\": 90, \"address\": \"https://db.example/enter\"}";
    call(publisher, "POST", "/resources/" + id + "/seating", terms);
    return id;
  }

  /**
   * Where reuse is shown, of the newest term in which the seed has anything of her institution's.
   */
  static String reused(Page page) {
    for (JsonNode term : call(page, "GET", "/reuse/ecnu", "").get("terms")) {
      if (term.path("events").asInt() > 0) {
        return "/reuse?term=" + term.at("/term/name").asText();
      }
    }
    return "/reuse";
  }

  /** A draft with a word in its title that no other has. */
  static String written(Page publisher, String kind, String word, String scope) {
    String draft =
        """
        {"kind": "%1$s", "title": {"en": "Growing %2$s"}, "summary": {"en": "How to grow %2$s"},
         "subject": "BIOLOGY", "languages": ["en"], "scope": "%3$s",
         "units": [{"title": {"en": "First steps"}, "minutes": 20}]}
        """
            .formatted(kind, word, scope);
    return call(publisher, "POST", "/resources", draft).get("id").asText();
  }

  private static String publish(Page publisher, Page second, String id) {
    call(publisher, "POST", "/resources/" + id + "/submit", "");
    call(second, "POST", "/resources/" + id + "/publish", "");
    return id;
  }

  /** Enrols whoever is signed in, or finds the enrolment she has. */
  static JsonNode enrolled(Page page, String course) {
    return call(page, "POST", "/enrollments", "{\"resourceId\": \"%s\"}".formatted(course));
  }

  /** Completes a unit of an enrolment. */
  static void completed(Page page, JsonNode enrollment, JsonNode unit) {
    String event =
        """
        {"events": [{"id": "%s", "enrollmentId": "%s", "unitId": "%s", "kind": "COMPLETED", "at": "%s"}]}
        """
            .formatted(
                UUID.randomUUID(),
                enrollment.get("id").asText(),
                unit.get("id").asText(),
                Instant.now());
    String status = call(page, "POST", "/progress", event).at("/results/0/status").asText();
    assertEquals("APPLIED", status);
  }

  /** An entry of ECNU in the record of whoever is signed in and lets it. */
  static void enteredBy(Page admin, Page learner, String word) {
    String entry =
        """
        {"learner": "%1$s", "institution": "ecnu", "kind": "TRAINING", "minutes": 90,
         "title": {"zh": "校本研修：%2$s", "en": "School-based training: %2$s"},
         "happenedAt": "%3$s"}
        """
            .formatted(call(learner, "GET", "/me", "").get("id").asText(), word, Instant.now());
    call(admin, "POST", "/record/entries", entry);
  }
}
