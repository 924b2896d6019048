package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.teachercloud.system.running.Browsers.button;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** One offering in two languages: she begins a unit in the one and completes it in the other. */
class SwitchesLanguageTest {

  private final String word = "persimmon" + UUID.randomUUID().toString().substring(0, 6);
  private final Page publisher = People.back("publisher", Viewer.desk());
  private final Page second = People.back("publisher2", Viewer.desk());
  private final Page teacher = People.registered(Viewer.desk());

  @AfterEach
  void everybodyLeaves() {
    Stream.of(publisher, second, teacher).forEach(page -> page.context().close());
  }

  @Test
  void switchingTheLanguageInTheMiddleOfAUnitKeepsWhatSheDidInOneEnrolment() {
    String course = course();
    String offering = offering(course);
    JsonNode enrolment =
        People.call(
            teacher,
            "POST",
            "/enrollments",
            "{\"resourceId\": \"%s\", \"offeringId\": \"%s\"}".formatted(course, offering));
    String id = enrolment.get("id").asText();
    teacher.navigate("/learning/" + id);

    button(teacher, "中文").click();
    Locator unit = unit("第一步：准备");
    unit.getByRole(AriaRole.BUTTON).click();
    assertThat(unit).containsText("学习中");
    Browsers.picture(teacher, "journey-unit-begun-in-chinese");

    button(teacher, "English").click();
    unit = unit("First step: preparing");
    assertThat(unit).containsText("Started");
    assertThat(teacher.getByText("第一步：准备")).hasCount(0);
    button(teacher, "Complete this unit").click();
    assertThat(unit).containsText("Completed");
    assertThat(teacher.getByText("1 of 2 units completed").first()).isVisible();
    Browsers.picture(teacher, "journey-unit-completed-in-english");

    teacher.reload();
    button(teacher, "中文").click();
    assertThat(unit("第一步：准备")).containsText("已完成");
    assertThat(unit("第二步：上课")).not().containsText("已完成");
    oneSetOfFigures(course, offering, id);
  }

  /** The enrolment is one, and so is whoever has a place. */
  private void oneSetOfFigures(String course, String offering, String id) {
    JsonNode mine = People.call(teacher, "GET", "/enrollments", "");
    assertEquals(1, mine.get("total").asInt());
    assertEquals(id, mine.at("/items/0/id").asText());
    assertEquals(course, mine.at("/items/0/resource/id").asText());
    assertEquals(0.5, mine.at("/items/0/progress").asDouble());
    assertEquals(
        1, People.call(publisher, "GET", "/offerings/" + offering, "").get("taken").asInt());
  }

  private Locator unit(String title) {
    return teacher
        .locator(".map")
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(title));
  }

  private String course() {
    String draft =
        """
        {"kind": "COURSE", "title": {"zh": "柿子课 %1$s", "en": "Growing %1$s"},
         "summary": {"zh": "怎样种柿子", "en": "How to grow %1$s"},
         "subject": "BIOLOGY", "languages": ["zh", "en"], "scope": "PUBLIC",
         "units": [
           {"title": {"zh": "第一步：准备", "en": "First step: preparing"}, "minutes": 20},
           {"title": {"zh": "第二步：上课", "en": "Second step: teaching"}, "minutes": 20}]}
        """
            .formatted(word);
    String id = People.call(publisher, "POST", "/resources", draft).get("id").asText();
    People.call(publisher, "POST", "/resources/" + id + "/submit", "");
    People.call(second, "POST", "/resources/" + id + "/publish", "");
    return id;
  }

  private String offering(String course) {
    return Offered.made(publisher, course, "OPEN").replace("/offerings/", "");
  }
}
