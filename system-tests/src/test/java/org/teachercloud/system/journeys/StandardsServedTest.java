package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** Which standards a course and its units serve, with whose word for it. */
class StandardsServedTest {

  private static final String CHINESE = "CN · Digital literacy of teachers (JY/T 0646-2022)";

  private final Page publisher = People.back("publisher", Viewer.desk());
  private final Page second = People.back("publisher2", Viewer.desk());
  private final Page coach = People.back("coach", Viewer.desk());
  private final Page operator = People.back("operator", Viewer.desk());

  @AfterEach
  void everybodyLeaves() {
    for (Page page : new Page[] {publisher, second, coach, operator}) {
      page.context().close();
    }
  }

  @Test
  void aPublisherSaysWhichStandardAUnitServesAndEverybodyReadsWhoseWordItIs() {
    String course = course();
    publisher.navigate("/resources/" + course);
    String code = says(publisher, "First steps");
    assertThat(publisher.getByText("Saved. The list above")).isVisible();
    Locator served = served(publisher, code);
    assertThat(served).containsText("says East China Normal University, the owner");
    assertThat(served).containsText("by the unit “First steps”");
    Browsers.picture(publisher, "journey-standards-stated");

    Page visitor = Browsers.open(Viewer.phone());
    visitor.navigate("/resources/" + course);
    assertThat(served(visitor, code)).containsText("华东师范大学（所有者）说明");
    visitor.context().close();

    publisher
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Remove: .*First steps")))
        .click();
    button(publisher, "Save what is said").click();
    assertThat(publisher.getByText("Saved. The list above")).isVisible();
    assertThat(served(publisher, code)).hasCount(0);
  }

  @Test
  void whatAPublisherSaidInTheMeantimeIsShownBeforeItIsReplaced() {
    String course = course();
    second.navigate("/resources/" + course);
    second.getByText("Say which standards it serves").click();
    assertThat(second.getByText("Your institution has not said any.")).isVisible();
    publisher.navigate("/resources/" + course);
    says(publisher, "First steps");
    assertThat(publisher.getByText("Saved. The list above")).isVisible();

    picks(second, "The whole of it");
    button(second, "Save what is said").click();
    assertThat(second.getByText("Somebody has changed this in the meantime.")).isVisible();
    assertThat(second.getByText("what you chose is still here")).isVisible();
    assertThat(second.getByText("by the unit “First steps”").first()).isVisible();
    button(second, "Save what is said").click();
    assertThat(second.getByText("Saved. The list above")).isVisible();
  }

  @Test
  void theOperatorAppointsAnExpertWhoSpeaksAsAReviewerUntilThatEnds() {
    String course = course();
    coach.navigate("/profile");
    String number = coach.locator("code.number").textContent();
    String name = "He Jing " + UUID.randomUUID().toString().substring(0, 6);
    operator.navigate("/standards");
    operator
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(CHINESE.substring(5)))
        .click();
    button(operator, "Appoint").click();
    assertThat(operator.getByText("A number has 32 hexadecimal digits")).isVisible();
    operator.getByLabel("Number of the person").fill(number);
    operator.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
    button(operator, "Appoint").click();
    assertThat(operator.getByText("Appointed.")).isVisible();
    Browsers.picture(operator, "journey-expert-appointed");

    coach.navigate("/resources/" + course);
    String code = says(coach, "The whole of it");
    assertThat(served(coach, code)).containsText("says East China Normal University");

    button(operator, "End the appointment of " + name).click();
    assertThat(operator.getByText("Ended. What was approved")).isVisible();
    picks(coach, "First steps");
    button(coach, "Save what is said").click();
    assertThat(coach.getByText("You do not speak for the owner")).isVisible();
  }

  private String course() {
    return People.published(publisher, second, "what serves a standard", "PUBLIC");
  }

  /** Opens the form, says one item, and answers its code. */
  private static String says(Page page, String by) {
    page.getByText("Say which standards it serves").click();
    String code = picks(page, by);
    button(page, "Save what is said").click();
    return code;
  }

  private static String picks(Page page, String by) {
    page.getByLabel("Framework", exactly()).selectOption(new SelectOption().setLabel(CHINESE));
    Locator item = page.getByLabel("Item", exactly());
    assertThat(item.locator("option")).hasCount(52);
    item.selectOption(new SelectOption().setIndex(7));
    String code = item.locator("option").nth(7).textContent().split(" ")[0];
    page.getByLabel("Served by", exactly()).selectOption(new SelectOption().setLabel(by));
    button(page, "Add").click();
    return code;
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  /** What everybody reads of an item. */
  private static Locator served(Page page, String code) {
    return page.locator(
        "section > ul.served > li", new Page.LocatorOptions().setHasText(code + " "));
  }
}
