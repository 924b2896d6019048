package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

class OperatorImportsTest {

  private static final String SMALL =
      """
      序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL
      1,ECNU,华东师范大学,榫卯结构赏析,1200,30,4.7,https://www.icourse163.org/course/ECNU-900001
      2,ECNU,华东师范大学,古建筑测绘,800,https://www.icourse163.org/course/ECNU-900002
      3,ECNU,华东师范大学,,10,https://www.icourse163.org/course/ECNU-900003
      """;

  @Test
  void anOperatorImportsAndReadsTheReport() {
    Page page = People.signedIn("operator", "/imports", Viewer.desk());
    send(page, new FilePayload("courses.csv", "text/csv", SMALL.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.getByText("The import is finished").first()).isVisible();
    assertThat(page.getByText("Rows that were rejected").first()).isVisible();
    Browsers.picture(page, "journey-import-report");
    page.navigate("/?q=榫卯结构");
    assertThat(page.locator("main a[href^='/resources/']").first()).containsText("榫卯结构赏析");
    page.context().close();
  }

  @Test
  void theRealListOfCoursesIsImportedWithAProgressBarAndAReport() {
    Path file = Path.of("../../shared/data/courses/icourse163_courses.csv");
    Assumptions.assumeTrue(
        Files.exists(file), "SKIPPED: the real list of courses is not beside this checkout");
    Page page = People.signedIn("operator", "/imports", Viewer.desk());
    page.locator("input[type=file]").setInputFiles(file);
    button(page).click();
    assertThat(page.getByText("The import is finished").first())
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(120_000));
    assertThat(page.getByText(Pattern.compile("7,?2[0-9]{2}")).first()).isVisible();
    Browsers.picture(page, "journey-import-real");
    page.context().close();
  }

  private static void send(Page page, FilePayload file) {
    page.locator("input[type=file]").setInputFiles(file);
    button(page).click();
  }

  private static Locator button(Page page) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the import"));
  }
}
