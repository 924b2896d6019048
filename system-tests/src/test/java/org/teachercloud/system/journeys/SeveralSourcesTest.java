package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.teachercloud.system.running.Browsers.button;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Membership;
import org.teachercloud.system.running.RunningCloud;

/** Who belongs to two institutions adapts for one of them, an extract and a work of two sources. */
class SeveralSourcesTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();

  private final String word = "sorb" + UUID.randomUUID().toString().substring(0, 6);
  private final Page publisher = People.back("publisher", Viewer.desk());
  private final Page second = People.back("publisher2", Viewer.desk());
  private final Page supported = People.back("publisher4", Viewer.desk());
  private final Page supportedSecond = People.back("admin3", Viewer.desk());

  @AfterEach
  void everybodyLeaves() {
    Stream.of(publisher, second, supported, supportedSecond)
        .forEach(page -> page.context().close());
  }

  @Test
  void sheChoosesForWhichOfHerInstitutionsSheTakesWhichUnits() {
    String source = source("First " + word, "CC BY 4.0");
    String name = "new-" + word;
    People.registered(Viewer.phone(), name, "Mei " + word).context().close();
    Membership.of(CLOUD, name, "bnu", "zhaotong-university");
    Page phone = signedIn(name, Viewer.phone(), source);
    phone.getByText("改编这项内容").click();
    phone.getByLabel("怎样改编").selectOption("EXTRACT");
    phone.getByLabel("Unit one").uncheck();
    button(phone, "建立草稿").click();
    assertThat(phone.getByText("请选择一所院校")).isVisible();
    phone.getByLabel("为哪所院校改编").selectOption("bnu");
    phone.getByLabel("打算改什么（中文）").fill("只取第二单元");
    Browsers.picture(phone, "journey-extract-for-one-institution");
    Axe.findsNothing(phone, "adapting");
    phone.context().close();

    Page desk = signedIn(name, Viewer.desk(), source);
    desk.getByText("Adapt this").click();
    desk.getByLabel("How").selectOption("EXTRACT");
    desk.getByLabel("Unit one").uncheck();
    desk.getByLabel("For which of your institutions").selectOption("zhaotong-university");
    desk.getByLabel("What you will change, in English").fill("Only the second unit");
    Browsers.picture(desk, "journey-extract-for-one-institution-desk");
    button(desk, "Make the draft").click();
    desk.waitForURL(Pattern.compile("/publishing/[0-9a-f-]+$"));

    JsonNode work = People.call(desk, "GET", "/resources/" + made(desk), "");
    assertEquals("zhaotong-university", work.at("/institution/id").asText());
    assertEquals(1, work.get("units").size(), work.toString());
    assertEquals("Unit two", work.at("/units/0/title/en").asText());
    desk.context().close();
  }

  @Test
  void aWorkOfTwoSourcesIsPublishedUnderTheLicenceOfBothAndCreditsBoth() {
    String first = source("First " + word, "CC BY 4.0");
    String other = source("Other " + word, "CC BY-SA 4.0");
    Adapted.source(publisher, second, "closed" + word);
    supported.navigate("/resources/" + first);
    supported.getByText("Adapt this").click();
    supported.getByLabel("How").selectOption("REMIX");
    adds(supported, "closed" + word);
    assertThat(supported.getByText("not shared with your institution for adapting")).isVisible();
    adds(supported, "Other " + word);
    Locator others =
        supported.getByRole(
            AriaRole.GROUP, new Page.GetByRoleOptions().setName("Growing Other " + word));
    others.getByLabel("Unit two").uncheck();
    supported.getByLabel("What you will change, in English").fill("Both in one course");
    Browsers.picture(supported, "journey-remix");
    Axe.findsNothing(supported, "a remix");
    button(supported, "Make the draft").click();
    supported.waitForURL(Pattern.compile("/publishing/[0-9a-f-]+$"));

    String id = made(supported);
    JsonNode work = People.call(supported, "GET", "/resources/" + id, "");
    assertEquals("CC BY-SA 4.0", work.get("licence").asText());
    assertEquals(3, work.get("units").size(), work.toString());
    People.call(supported, "POST", "/resources/" + id + "/submit", "");
    People.call(supportedSecond, "POST", "/resources/" + id + "/publish", "");
    supported.navigate("/resources/" + id);
    Locator credits =
        supported.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Adapted from"));
    assertThat(credits).containsText("Growing First " + word);
    assertThat(credits).containsText("Growing Other " + word);
    assertThat(credits).containsText("Source 2");
    Browsers.picture(supported, "journey-remix-credits");
    assertEquals(
        List.of(id),
        People.call(supported, "GET", "/resources/" + other + "/lineage", "")
            .get("made")
            .findValuesAsText("resource"));
  }

  private static void adds(Page page, String typed) {
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Add another source"))
        .fill(typed);
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(typed)).first().click();
  }

  private static String made(Page page) {
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  /** A course of ECNU with two units, shared for adapting with two institutions. */
  private String source(String title, String licence) {
    String draft =
        """
        {"kind": "COURSE", "title": {"en": "Growing %1$s"}, "summary": {"en": "How to grow %1$s"},
         "subject": "BIOLOGY", "languages": ["en"], "scope": "PUBLIC", "licence": "%2$s",
         "phases": ["PRIMARY"], "stages": ["IN_SERVICE"],
         "units": [{"title": {"en": "Unit one"}, "minutes": 20},
          {"title": {"en": "Unit two"}, "minutes": 20}]}
        """
            .formatted(title, licence);
    String id = People.call(publisher, "POST", "/resources", draft).get("id").asText();
    People.call(publisher, "POST", "/resources/" + id + "/submit", "");
    People.call(second, "POST", "/resources/" + id + "/publish", "");
    Adapted.shared(publisher, second, id, "bnu", "ADAPT");
    Adapted.shared(publisher, second, id, "zhaotong-university", "ADAPT");
    return id;
  }

  private static Page signedIn(String name, Viewer viewer, String resource) {
    Page page = Browsers.open(viewer);
    page.navigate("/login?return=/resources/" + resource);
    People.signIn(page, name, People.passwordOf(name));
    page.waitForURL(url -> url.endsWith(resource));
    return page;
  }
}
