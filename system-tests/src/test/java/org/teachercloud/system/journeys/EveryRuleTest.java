package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** A course that asks for everything that can be asked for, and two who see to it. */
class EveryRuleTest {

  private static final String DRAFT =
      """
      {"kind": "COURSE", "title": {"zh": "百事俱全", "en": "A bit of everything"},
       "summary": {"zh": "每一种要求各一次", "en": "Everything that can be asked for, once"},
       "subject": "PEDAGOGY", "languages": ["zh", "en"], "scope": "PUBLIC",
       "units": [{"title": {"zh": "导读", "en": "Reading"}, "minutes": 10},
                 {"title": {"zh": "测验", "en": "Quiz"}, "minutes": 30},
                 {"title": {"zh": "公开课", "en": "Open lesson"}, "minutes": 40},
                 {"title": {"zh": "反思", "en": "Looking back"}, "minutes": 20}]}
      """;

  /** The other course, then the four units. */
  private static final String RULES =
      """
      {"rule": {"kind": "ALL", "rules": [
        {"kind": "VIEW", "unitId": "%2$s"},
        {"kind": "TIME", "unitId": "%3$s", "minutes": 30},
        {"kind": "SCORE", "unitId": "%3$s", "percent": 60},
        {"kind": "SUBMISSION", "unitId": "%4$s"},
        {"kind": "ATTENDANCE", "unitId": "%4$s"},
        {"kind": "SIGN_OFF"},
        {"kind": "COURSE", "resourceId": "%1$s"},
        {"kind": "ANY", "rules": [{"kind": "COMPLETED", "unitId": "%2$s"},
                                  {"kind": "COMPLETED", "unitId": "%5$s"}]},
        {"kind": "N_OF", "needed": 2, "rules": [{"kind": "VIEW", "unitId": "%2$s"},
                                                {"kind": "COMPLETED", "unitId": "%3$s"},
                                                {"kind": "COMPLETED", "unitId": "%5$s"}]}]}}
      """;

  @Test
  void aCourseWithEveryKindOfRuleIsCompletedByHerAndHerInstitution() {
    Page publisher = People.signedIn("publisher", "/publishing", Viewer.desk());
    Page second = People.signedIn("publisher2", "/publishing", Viewer.desk());
    Page admin = People.signedIn("admin", "/profile", Viewer.desk());
    Page learner = People.signedIn("teacher2", "/learning", Viewer.phone());
    String before = People.published(publisher, second, "what is asked for first", "PUBLIC");
    String course = People.call(publisher, "POST", "/resources", DRAFT).get("id").asText();
    People.call(publisher, "POST", "/resources/" + course + "/submit", "");
    People.call(second, "POST", "/resources/" + course + "/publish", "");
    String offering = Offered.made(publisher, course, "OPEN");
    List<String> units = rules(publisher, course, before);
    String place = Offered.entered(learner, offering.replace("/offerings/", ""));

    shePlaysHerPart(learner, place, units);
    herInstitutionPlaysItsPart(admin, offering + "/people/" + place);

    learner.navigate("/learning/" + place);
    assertThat(learner.getByText("这门课已学完")).isVisible();
    assertThat(learner.getByText("依据：Diploma 4711")).isVisible();
    assertThat(asked(learner).locator("> li.unmet")).hasCount(0);
    Browsers.picture(learner, "journey-every-rule-met");
    List.of(publisher, second, admin, learner).forEach(page -> page.context().close());
  }

  private static void shePlaysHerPart(Page learner, String place, List<String> units) {
    learner.navigate("/learning/" + place);
    assertThat(asked(learner).locator("> li")).hasCount(9);
    button(learner, "开始学习").click();
    learner.getByRole(AriaRole.SPINBUTTON).fill("30");
    button(learner, "记下").click();
    button(learner, "我已提交：公开课").click();
    People.call(learner, "POST", "/progress", scored(place, units.get(1)));
    button(learner, "标记为已完成：反思").click();
    assertThat(asked(learner).locator("> li.unmet")).hasCount(3);
    Browsers.picture(learner, "journey-every-rule");
    Axe.findsNothing(learner, "every kind of rule");
  }

  /** She was there, her work is good, and what she had learned before counts. */
  private static void herInstitutionPlaysItsPart(Page admin, String person) {
    admin.navigate(person);
    decides(admin, "Was there", "Open lesson");
    decides(admin, "Agreed to", "the whole course");
    admin.getByLabel("Decision").selectOption("Recognised as learned before");
    admin.locator("#field-decision-reason").fill("She has taught it for years");
    admin.getByLabel("Evidence").fill("Diploma 4711");
    decides(admin, "Recognised as learned before", "Growing what is asked for first");
    assertThat(admin.getByText("All that is asked for is done.")).isVisible();
    Browsers.picture(admin, "journey-every-rule-decided");
    Axe.findsNothing(admin, "deciding");
  }

  private static void decides(Page admin, String decision, String about) {
    admin.getByLabel("Decision").selectOption(decision);
    admin.getByLabel("About").selectOption(about);
    button(admin, "Decide now").click();
    assertThat(admin.getByText(decision + " · " + about)).isVisible();
  }

  private static List<String> rules(Page publisher, String course, String before) {
    List<String> units =
        People.call(publisher, "GET", "/resources/" + course, "")
            .get("units")
            .findValuesAsText("id");
    Object[] names = {before, units.get(0), units.get(1), units.get(2), units.get(3)};
    JsonNode set = People.settles(publisher, "/completion-rules/" + course, RULES.formatted(names));
    assertEquals(1, set.get("version").asInt());
    return units;
  }

  /** What a quiz tells. */
  private static String scored(String place, String unit) {
    return """
    {"events": [{"id": "%s", "enrollmentId": "%s", "unitId": "%s", "kind": "STARTED",
                 "at": "%s", "score": 80}]}
    """
        .formatted(UUID.randomUUID(), place, unit, Instant.now());
  }

  private static Locator asked(Page learner) {
    return learner.locator("section[aria-labelledby='asked'] > ul.asked");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }
}
