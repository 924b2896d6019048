package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.system.running.Browsers.button;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** A weak signal: what is slow shows itself, what fails says what to do, and nothing is lost. */
class TroubleTest {

  private static final Pattern SEARCH = Pattern.compile("/api/v1/resources\\?");
  private static final Pattern ENROLLMENTS = Pattern.compile("/api/v1/enrollments");
  private static final Pattern PUBLISH = Pattern.compile("/api/v1/resources/[^/]+/publish$");

  @Test
  void whatIsSlowShowsThatItIsComing() {
    Page page = Browsers.open(Viewer.phone());
    List<Route> held = hold(page, SEARCH, "GET");
    page.navigate("/");
    Locator wait = page.locator(".skeleton");
    assertThat(wait.getByText("正在加载")).isAttached();
    assertThat(wait.locator("span").last()).isVisible();
    Browsers.picture(page, "journey-slow-zh");
    Axe.findsNothing(page, "journey-slow-zh");
    letGo(page, SEARCH, held);
    assertThat(page.getByRole(AriaRole.ARTICLE).first()).isVisible();
    assertThat(wait).hasCount(0);
    page.context().close();
  }

  @Test
  void aSlowSecondSearchSaysThatWhatStandsThereIsOfTheFirst() {
    Page page = Browsers.open(Viewer.phone());
    page.navigate("/?q=教学");
    Locator results = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("搜索结果"));
    assertThat(results.getByRole(AriaRole.ARTICLE).first()).isVisible();
    List<Route> held = hold(page, SEARCH, "GET");
    page.getByRole(AriaRole.COMBOBOX).first().fill("数据库");
    page.keyboard().press("Enter");
    assertThat(page.locator("main .count")).hasText("正在搜索……");
    assertThat(results).hasAttribute("aria-busy", "true");
    assertThat(results).hasCSS("opacity", "0.5");
    assertThat(page.locator(".under-way-line")).isVisible();
    Browsers.picture(page, "journey-second-search-slow-zh");
    letGo(page, SEARCH, held);
    assertThat(results).hasCSS("opacity", "1");
    assertThat(page.locator("main .count")).hasText(Pattern.compile("共 [\\d,]+ 项"));
    assertThat(page.locator(".under-way-line")).hasCount(0);
    page.context().close();
  }

  @Test
  void aSlowEnrolmentShowsThatItIsUnderWayUntilItIsDone() {
    Page page = People.registered(Viewer.phone());
    String course =
        People.call(page, "GET", "/resources?kind=COURSE&q=design&size=1", "")
            .at("/items/0/id")
            .asText();
    page.navigate("/resources/" + course);
    List<Route> held = hold(page, ENROLLMENTS, "POST");
    Locator enrol = page.locator("main .button").filter(saying("报名学习|正在报名"));
    enrol.click();
    assertUnderWay(page, enrol, "正在处理……");
    Browsers.picture(page, "journey-enrol-slow-zh");
    Axe.findsNothing(page, "journey-enrol-slow-zh");
    letGo(page, ENROLLMENTS, held);
    page.waitForURL(Pattern.compile("/learning/[0-9a-f-]+$"));
    assertThat(page.getByText("正在处理……")).hasCount(0);
    page.context().close();
  }

  @Test
  void aSlowPublicationShowsThatItIsUnderWayUntilItIsDone() {
    Page writer = People.back("publisher", Viewer.desk());
    String word = "slow" + UUID.randomUUID().toString().substring(0, 6);
    String id = People.written(writer, "COURSE", word, "PUBLIC");
    People.call(writer, "POST", "/resources/" + id + "/submit", "");
    Page second = People.back("publisher2", Viewer.desk());
    second.navigate("/resources/" + id);
    List<Route> held = hold(second, PUBLISH, "POST");
    Locator publish = button(second, "Publish");
    publish.click();
    assertUnderWay(second, publish, "Working …");
    Browsers.picture(second, "journey-publish-slow-en");
    letGo(second, PUBLISH, held);
    assertThat(second.getByText("Published. Teachers can find it now.")).isVisible();
    assertThat(second.getByText("Working …")).hasCount(0);
    writer.context().close();
    second.context().close();
  }

  @Test
  void whatFailsSaysWhatIsSafeAndTryingAgainGoesOn() {
    Page page = People.back("teacher", Viewer.phone());
    page.route(ENROLLMENTS, Route::abort);
    page.navigate("/learning");
    Locator alert = page.getByRole(AriaRole.ALERT);
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("服务暂时没有应答");
    assertThat(alert).containsText("您已保存的内容不受影响");
    Browsers.picture(page, "journey-failed-zh");
    Axe.findsNothing(page, "journey-failed-zh");
    page.unroute(ENROLLMENTS);
    alert.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("再试一次")).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("我的学习");
    page.context().close();
  }

  @Test
  void aFormThatCouldNotBeSentKeepsWhatWasTypedAndIsSentByPressingAgain() {
    Page page = People.back("publisher", Viewer.desk());
    page.navigate("/publishing/new");
    page.getByLabel("Title in English").fill("Weather with ten-year-olds");
    page.getByLabel("Name in English").first().fill("What a cloud is");
    page.route(
        Pattern.compile("/api/v1/resources$"),
        route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    button(page, "Save draft").click();
    Locator alert = page.getByRole(AriaRole.ALERT);
    assertThat(alert).containsText("The service is not answering");
    assertThat(alert).containsText("Please try again in a moment");
    assertThat(page.getByLabel("Title in English")).hasValue("Weather with ten-year-olds");
    Browsers.picture(page, "journey-form-failed-en");
    page.unroute(Pattern.compile("/api/v1/resources$"));
    button(page, "Save draft").click();
    page.waitForURL(url -> url.endsWith("/publishing"));
    assertThat(page.getByText("Weather with ten-year-olds").first()).isVisible();
    page.context().close();
  }

  @Test
  void withoutNetworkProgressIsKeptAndSentWhenItIsBack() {
    Page page = People.registered(Viewer.phone());
    String course =
        People.call(page, "GET", "/resources?kind=COURSE&q=design&size=1", "")
            .at("/items/0/id")
            .asText();
    JsonNode enrollment = People.enrolled(page, course);
    page.navigate("/learning/" + enrollment.get("id").asText());
    assertThat(button(page, "开始学习")).isVisible();

    page.context().setOffline(true);
    button(page, "开始学习").click();
    button(page, "完成本单元").click();
    assertThat(page.getByText(Pattern.compile("已完成 1 / \\d+ 个单元")).first()).isVisible();
    Locator status = page.getByRole(AriaRole.STATUS).first();
    assertThat(status).containsText("现在没有网络");
    assertThat(status).containsText("2 条学习记录等待提交");
    Browsers.picture(page, "journey-offline-zh");
    Axe.findsNothing(page, "journey-offline-zh");
    assertEquals(0, doneAtTheServer(page, enrollment));

    Response sent =
        page.waitForResponse(
            answer -> answer.url().endsWith("/api/v1/progress") && answer.ok(),
            () -> page.context().setOffline(false));
    assertTrue(sent.text().contains("APPLIED"), sent.text());
    assertThat(status).not().containsText("等待提交");
    assertEquals(1, doneAtTheServer(page, enrollment));
    page.context().close();
  }

  /** Calls of a method wait from now on until they are let go; others pass. */
  private static List<Route> hold(Page page, Pattern which, String method) {
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(
        which,
        route -> {
          if (route.request().method().equals(method)) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    return held;
  }

  private static void letGo(Page page, Pattern which, List<Route> held) {
    page.unroute(which);
    held.forEach(Route::resume);
  }

  /** The page says so in words, and the control that was pressed looks it. */
  private static void assertUnderWay(Page page, Locator pressed, String words) {
    assertThat(page.getByRole(AriaRole.STATUS).filter(saying(words))).isVisible();
    assertThat(page.locator(".under-way-line")).isVisible();
    assertThat(pressed).hasAttribute("aria-disabled", "true");
    assertThat(pressed).hasCSS("cursor", "progress");
    assertThat(pressed).hasCSS("animation-name", Pattern.compile("^held$"));
  }

  private static Locator.FilterOptions saying(String words) {
    return new Locator.FilterOptions().setHasText(Pattern.compile(words));
  }

  private static long doneAtTheServer(Page page, JsonNode enrollment) {
    Page other = Browsers.open(Viewer.phone(), page.context().storageState());
    String path = "/enrollments/" + enrollment.get("id").asText();
    long done =
        People.call(other, "GET", path, "").get("units").findValuesAsText("state").stream()
            .filter("COMPLETED"::equals)
            .count();
    other.context().close();
    return done;
  }
}
