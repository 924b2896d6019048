package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.Remains;
import org.teachercloud.system.running.RunningCloud;

/** Somebody with two accounts makes them one, and what she did under either is hers. */
class TwoAccountsTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();

  /** What network logs are kept for, by law, with the name to sign in (decision 14). */
  private static final Set<String> LOG_OF_SIGN_INS = Set.of("keycloak.event_entity");

  private static final double DONE_WITHIN_MILLIS = 90_000;

  private final String word = "canary" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void sheSignsInWithBothLosesNothingAndLeavesNoTraceOfEither() {
    Page goes = People.registered(Viewer.desk(), word, "Mei " + word);
    String old = id(goes);
    String course = course(goes);
    JsonNode enrolled = People.enrolled(goes, course);
    People.completed(goes, enrolled, enrolled.at("/units/0"));
    People.call(goes, "POST", "/searches", "{\"q\": \"%s\"}".formatted(word));
    People.call(goes, "POST", "/record/shares", "{\"institution\": \"ecnu\"}");
    Page admin = People.back("admin", Viewer.desk());
    People.enteredBy(admin, goes, word);
    admin.context().close();
    notesOf(Learner.signedIn(CLOUD, "admin"), old);
    Page stays = People.registered(Viewer.phone(), "also-" + word, "Li " + word);

    merges(stays, goes);
    isMerged(goes);
    Browsers.picture(goes, "journey-merged");

    JsonNode mine = People.call(stays, "GET", "/enrollments", "");
    assertEquals(course, mine.at("/items/0/resource/id").asText(), mine.toString());
    assertTrue(mine.at("/items/0/progress").asDouble() > 0, mine.toString());
    assertTrue(People.call(stays, "GET", "/searches", "").toString().contains(word));
    assertTrue(People.call(stays, "GET", "/record", "").toString().contains(word));
    goes.context().close();

    stays.navigate("/profile");
    stays.getByText("注销账号并删除我的数据").click();
    stays.getByLabel("为确认，请输入您的姓名").fill("Li " + word);
    Browsers.button(stays, "删除一切").click();
    stays.getByText("查看进展").click();
    assertThat(stays.getByRole(AriaRole.MAIN))
        .containsText("登录日志依法保留", new ContainsTextOptions().setTimeout(DONE_WITHIN_MILLIS));
    Set<String> after = new Remains(CLOUD).of(word);
    after.removeAll(LOG_OF_SIGN_INS);
    assertEquals(Set.of(), after);
    stays.context().close();
  }

  @Test
  void aServiceThatWasDownMovesWhenItIsBackAndTheAccountIsClosedAfterIt() {
    Page goes = People.registered(Viewer.desk(), word, "Mei " + word);
    String old = id(goes);
    People.enrolled(goes, course(goes));
    Page stays = People.registered(Viewer.desk(), "also-" + word, "Li " + word);
    CLOUD.kill("recommendation");
    try {
      merges(stays, goes);
      assertThat(goes.getByRole(AriaRole.MAIN))
          .containsText("Not reported yet", new ContainsTextOptions().setTimeout(60_000));
      assertFalse(goes.getByText("The account that went was closed").isVisible());
    } finally {
      CLOUD.command("up");
    }
    isMerged(goes);
    Set<String> remains = new Remains(CLOUD).of(old);
    assertFalse(remains.contains("enrollment.enrollment"), remains.toString());
    assertFalse(remains.contains("recommendation.history"), remains.toString());
    cannotSignIn(word);
    goes.context().close();
    stays.context().close();
  }

  /** Takes a word with the one account, and gives it with the other. */
  private void merges(Page stays, Page goes) {
    stays.navigate("/merging");
    stays.locator("section[aria-labelledby=stays] button").click();
    String given = stays.locator("section[aria-labelledby=stays] strong").innerText();
    Browsers.picture(stays, "journey-merge-word");
    goes.navigate("/merging");
    goes.getByLabel("Word of the account that stays").fill(given);
    goes.getByLabel("To confirm, type the name of the account that stays").fill("Li " + word);
    Browsers.button(goes, "Let this account go into the other").click();
    goes.waitForURL(url -> url.matches(".*/merging/[0-9a-f-]{36}"));
  }

  private static void isMerged(Page goes) {
    assertThat(goes.getByRole(AriaRole.MAIN))
        .containsText(
            "The account that went was closed",
            new ContainsTextOptions().setTimeout(DONE_WITHIN_MILLIS));
  }

  private static void cannotSignIn(String name) {
    Page page = Browsers.open(Viewer.desk());
    page.navigate("/login?return=/profile");
    People.signIn(page, name, People.passwordOf(name));
    assertThat(page.locator("#kc-login")).isVisible();
    page.context().close();
  }

  /** What a tool of an institution notes of her; statements are never rewritten. */
  private void notesOf(Learner tool, String id) {
    Map<String, Object> account = Map.of("homePage", CLOUD.url(), "name", id);
    tool.calls()
        .contentType(ContentType.JSON)
        .header("X-Experience-API-Version", "2.0.0")
        .body(
            Map.of(
                "actor", Map.of("name", word, "account", account),
                "verb", Map.of("id", "http://example.com/" + word, "display", Map.of("en", word)),
                "object", Map.of("id", "http://example.com/" + word)))
        .post("/xapi/statements")
        .then()
        .statusCode(200);
  }

  private static String id(Page page) {
    return People.call(page, "GET", "/me", "").get("id").asText();
  }

  private static String course(Page page) {
    return People.call(page, "GET", "/resources?kind=COURSE&size=1", "").at("/items/0/id").asText();
  }
}
