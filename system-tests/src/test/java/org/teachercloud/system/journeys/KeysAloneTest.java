package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** The main job without a mouse: only keys are pressed, and the focus is seen wherever it goes. */
class KeysAloneTest {

  private static final int STOPS = 120;

  private static final String FOCUS =
      """
      () => {
        const one = document.activeElement;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        const outlined = outlineStyle !== 'none' && outlineWidth !== '0px';
        return outlined || boxShadow !== 'none' ? 'seen' : 'not seen on ' + one.outerHTML;
      }
      """;

  @Test
  void aTeacherFindsEnrolsAndCompletesAUnitByKeysAlone() {
    Page page = People.registered(Viewer.desk());
    assertThat(page.getByRole(AriaRole.ARTICLE).first()).isVisible();
    go(page, page.getByText("Skip to content"));
    page.keyboard().press("Enter");
    go(page, page.getByRole(AriaRole.COMBOBOX));
    page.keyboard().type("teaching");
    page.keyboard().press("Enter");
    assertThat(page.locator("main mark").first()).isVisible();
    go(page, page.getByRole(AriaRole.NAVIGATION, name("Filters")).getByText("Course").first());
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.LINK, name("Remove filter: Course"))).isVisible();
    go(page, page.locator("main .results a[href^='/resources/']").first());
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isFocused();
    go(page, button(page, "Enrol"));
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/learning/[0-9a-f-]+$"));
    go(page, button(page, "Start this unit"));
    page.keyboard().press("Enter");
    assertThat(button(page, "Complete this unit")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.getByText(Pattern.compile("1 of \\d+ units? completed")).first()).isVisible();
    page.context().close();
  }

  @Test
  void aCourseIsWrittenAndPublishedBySecondHandByKeysAlone() {
    String word = "medlar" + UUID.randomUUID().toString().substring(0, 6);
    Page writer = People.back("publisher", Viewer.desk());
    writer.navigate("/publishing/new");
    type(writer, "Title in Chinese", "种植 " + word);
    type(writer, "Title in English", "Growing " + word);
    type(writer, "Summary in Chinese", "在学校里种植 " + word);
    type(writer, "Summary in English", "How to grow " + word + " at school.");
    type(writer, "Subject", "Biology");
    tick(writer, "Primary");
    tick(writer, "In-service");
    tick(writer, "English");
    type(writer, "Name in English", "First steps");
    type(writer, "Minutes", "20");
    go(writer, button(writer, "Save and submit for review"));
    writer.keyboard().press("Enter");
    writer.waitForURL(Pattern.compile("/resources/[0-9a-f-]+$"));

    Page second = People.back("publisher2", Viewer.desk());
    second.navigate(writer.url().replaceAll("^https?://[^/]+", ""));
    go(second, button(second, "Publish"));
    second.keyboard().press("Enter");
    assertThat(second.getByText("Published. Teachers can find it now.")).isVisible();
    go(second, button(second, "Withdraw"));
    second.keyboard().press("Enter");
    Locator asked = second.getByRole(AriaRole.ALERTDIALOG);
    assertThat(asked).isVisible();
    second.keyboard().press("Escape");
    assertThat(asked).hasCount(0);
    assertThat(button(second, "Withdraw")).isFocused();
    writer.context().close();
    second.context().close();
  }

  private static void type(Page page, String label, String words) {
    go(page, page.getByLabel(label).first());
    page.keyboard().type(words);
  }

  private static void tick(Page page, String label) {
    Locator box = page.getByLabel(Pattern.compile("^" + label)).first();
    go(page, box);
    page.keyboard().press("Space");
    assertThat(box).isChecked();
  }

  @Test
  void theLanguageIsSwitchedByKeysAndStays() {
    Page page = Browsers.open(Viewer.desk());
    page.navigate("/?q=teaching");
    Locator html = page.locator("html");
    assertThat(html).hasAttribute("lang", "en");
    go(page, button(page, "中文"));
    page.keyboard().press("Enter");
    assertThat(html).hasAttribute("lang", "zh-CN");
    assertThat(page.getByRole(AriaRole.NAVIGATION, name("主要页面"))).containsText("我的学习");
    assertThat(page.getByRole(AriaRole.COMBOBOX)).hasValue("teaching");
    assertThat(page.getByText(Pattern.compile("共 [\\d,]+ 项"))).isVisible();
    page.reload();
    assertThat(html).hasAttribute("lang", "zh-CN");
    page.getByRole(AriaRole.LINK, name("登录")).press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("登录");
    page.goBack();
    assertThat(page.getByRole(AriaRole.COMBOBOX)).isVisible();
    button(page, "English").focus();
    page.keyboard().press("Space");
    assertThat(html).hasAttribute("lang", "en");
    assertThat(page.getByText(Pattern.compile("[\\d,]+ results?"))).isVisible();
    page.context().close();
  }

  /** Presses Tab until something has the focus. */
  private static void go(Page page, Locator there) {
    assertThat(there).isAttached();
    for (int stops = 0; stops < STOPS; stops++) {
      page.keyboard().press("Tab");
      assertEquals("seen", page.evaluate(FOCUS));
      if (Boolean.TRUE.equals(
          there.evaluate(
              "one => one.closest('a, button, input, textarea, select, summary') === document.activeElement"))) {
        return;
      }
    }
    fail("Never reached by Tab: " + there);
  }

  private static Page.GetByRoleOptions name(String words) {
    return new Page.GetByRoleOptions().setName(words);
  }
}
