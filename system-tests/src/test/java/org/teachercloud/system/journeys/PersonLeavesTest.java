package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.EverythingKept;
import org.teachercloud.system.running.Newcomer;
import org.teachercloud.system.running.RunningCloud;

/** A person with a unique word in all that she can write takes her copy, leaves, and is gone. */
class PersonLeavesTest {

  /** The log of sign-ins, which is kept by law for its 30 days, names the account. */
  private static final Set<String> LOG_OF_SIGN_INS = Set.of("keycloak.event_entity");

  /** Where her identifier stays, by the inventories; an account is found by it no more. */
  private static final Pattern IDENTIFIER_STAYS =
      Pattern.compile(
          "keycloak\\.(admin_)?event_entity|catalog\\.departure|[a-z]+\\."
              + "(audit_trail|erased|outbox|outbox_subject|inbox)");

  private final EverythingKept kept = new EverythingKept();
  private final String word = "canary" + UUID.randomUUID().toString().replace("-", "").substring(8);

  @Test
  void aPersonTakesHerCopyAndLeavesAndNoWordOfHersIsLeftAnywhere() throws IOException {
    Newcomer her = Newcomer.registers(word, Viewer.phone());
    writesWhereverSheCan(her);
    assertTrue(
        kept.tables(word)
            .containsAll(
                Set.of(
                    "catalog.saved_search",
                    "enrollment.learner_name",
                    "enrollment.statement",
                    "enrollment.xapi_document",
                    "keycloak.user_entity")),
        () -> "it is found where it is: " + kept.tables(word));

    Map<String, String> copy = takesHerCopy(her.page());
    for (String part : Set.of("catalog.json", "enrollment.json", "identity.json", "index.html")) {
      assertTrue(copy.get(part).contains(word), part);
    }
    assertTrue(copy.get("recommendation.json").contains("learning_path"));

    String report = leaves(her);

    assertEquals(LOG_OF_SIGN_INS, union(kept.tables(word), LOG_OF_SIGN_INS));
    assertEquals(Set.of(), kept.topics(word));
    assertEquals(Set.of(), kept.files(word));
    for (String table : kept.tables(her.id())) {
      assertTrue(IDENTIFIER_STAYS.matcher(table).matches(), table);
    }
    isNotLetInAgain();
    her.page().navigate(report);
    assertThat(her.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("已经删除");
    her.page().context().close();
  }

  private void writesWhereverSheCan(Newcomer her) {
    her.does("POST", "/api/v1/searches", "{\"q\": \"" + word + "\"}");
    her.does(
        "POST",
        "/api/v1/paths",
        "{\"goal\": {\"kind\": \"SUBJECTS\", \"subjects\": [\"PHYSICS\"]}, \"weeklyMinutes\": 90}");
    String course =
        Newcomer.call(her.page(), "GET", "/api/v1/resources?kind=COURSE&size=1", null)
            .replaceAll(
                "(?s).*?\"items\"\\s*:\\s*\\[\\s*\\{\\s*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    her.does("POST", "/api/v1/recommendations/" + course + "/feedback", "{\"kind\": \"SAVE\"}");
    her.page()
        .evaluate(
            """
            async (course) => {
              const call = async (path, body) => (await fetch('/api/v1' + path, {
                method: 'POST', body: JSON.stringify(body),
                headers: {'X-Requested-With': 'teacher-cloud', 'Content-Type': 'application/json'},
              })).json();
              const one = await call('/enrollments', {resourceId: course});
              await call('/progress', {events: one.units.map((unit) => ({
                id: crypto.randomUUID(), enrollmentId: one.id, unitId: unit.id,
                kind: 'COMPLETED', at: new Date().toISOString()}))});
            }
            """,
            course);
    aToolTellsOf(her);
  }

  /** What a tool of an institution says of her is about her too. */
  private void aToolTellsOf(Newcomer her) {
    Page admin = People.signedIn("admin", "/profile", Viewer.desk());
    String actor =
        "{\"account\": {\"homePage\": \"%s\", \"name\": \"%s\"}}"
            .formatted(RunningCloud.shared().url(), her.id());
    String statement =
        """
        {"actor": %s, "verb": {"id": "http://example.com/wrote", "display": {"en": "%s"}},
         "object": {"id": "http://example.com/%s", "definition": {"name": {"en": "%s"}}},
         "result": {"response": "%s"}}
        """
            .formatted(actor, word, word, word, word);
    assertTrue(Newcomer.call(admin, "POST", "/xapi/statements", statement).startsWith("200"));
    String state =
        "/xapi/activities/state?activityId=http://example.com/u&stateId="
            + word
            + "&agent="
            + URLEncoder.encode(actor, UTF_8);
    String kept = Newcomer.call(admin, "PUT", state, "{\"note\": \"" + word + "\"}");
    assertTrue(kept.startsWith("204"), kept);
    admin.context().close();
  }

  private static Map<String, String> takesHerCopy(Page page) throws IOException {
    page.navigate("/profile");
    Axe.findsNothing(page, "my data");
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载我的全部数据"))
                    .click());
    assertEquals("my-data.zip", download.suggestedFilename());
    Map<String, String> files = new TreeMap<>();
    try (InputStream archive = Files.newInputStream(download.path());
        ZipInputStream zip = new ZipInputStream(archive, UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    show(files.get("index.html"));
    return files;
  }

  private static void show(String html) {
    Page page = Browsers.open(Viewer.phone());
    page.setContent(html);
    Browsers.picture(page, "journey-my-data-page");
    Axe.findsNothing(page, "the page in her copy");
    page.context().close();
  }

  /** Types her name, confirms, and reads the report; its address. */
  private static String leaves(Newcomer her) {
    Page page = her.page();
    page.getByText("注销账号并删除我的数据").click();
    page.getByLabel("为确认，请输入您的姓名").fill("not my name");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("删除一切")).click();
    assertThat(page.getByText("这不是平台记录的您的姓名。")).isVisible();
    page.getByLabel("为确认，请输入您的姓名").fill(her.name());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("删除一切")).click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看进展")).click();
    Awaitility.await("every service has reported and the account is closed")
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(
                        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("已经删除"));
    assertThat(page.getByText(Pattern.compile("删除 1 条")).first()).isVisible();
    Browsers.picture(page, "journey-leaving-report");
    Axe.findsNothing(page, "leaving");
    return page.url();
  }

  private void isNotLetInAgain() {
    Page page = Browsers.open(Viewer.desk());
    page.navigate("/login?return=%2Fprofile");
    People.signIn(page, word, "a-long-enough-password-7");
    assertThat(page.locator("#username")).isVisible();
    page.context().close();
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }
}
