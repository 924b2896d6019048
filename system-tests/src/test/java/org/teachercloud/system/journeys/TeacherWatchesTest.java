package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** A teacher keeps a search and is told of what is new in it. */
class TeacherWatchesTest {

  @Test
  void aTeacherKeepsASearchAndIsToldWhenSomethingNewMatches() {
    String number = Long.toString(System.currentTimeMillis() % 100_000_000);
    String wish = "木版年画" + number;
    Page page = People.signedIn("teacher", "/", Viewer.phone());
    page.navigate("/?q=" + wish);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存这次搜索")).click();
    assertThat(page.getByText("已保存").first()).isVisible();
    publish(wish, number);
    page.navigate("/");
    page.getByText("“" + wish + "”有 1 项新内容").click();
    assertThat(page.locator("main a[href^='/resources/']").first()).containsText(number);
    page.navigate("/searches");
    assertThat(page.getByText("没有新内容").first()).isVisible();
    Browsers.picture(page, "journey-saved-searches-zh");
    Page.GetByRoleOptions drop = new Page.GetByRoleOptions().setName("删除保存的搜索：" + wish);
    page.getByRole(AriaRole.BUTTON, drop).click();
    assertThat(page.getByRole(AriaRole.BUTTON, drop)).not().isVisible();
    page.context().close();
  }

  private static void publish(String title, String number) {
    String table =
        """
        序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL
        1,ECNU,华东师范大学,%s,12,3,4.7,https://www.icourse163.org/course/ECNU-%s
        """
            .formatted(title, number);
    Page page = People.signedIn("operator", "/imports", Viewer.desk());
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("one.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the import"))
        .click();
    assertThat(page.getByText(Pattern.compile("The import is finished")).first()).isVisible();
    String found = "/api/v1/resources?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
    Browsers.patiently()
        .until(() -> page.request().get(found).text().contains("\"" + title + "\""));
    page.context().close();
  }
}
