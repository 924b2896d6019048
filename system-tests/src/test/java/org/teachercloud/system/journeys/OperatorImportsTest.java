package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

class OperatorImportsTest {

  private static final int PATIENCE_MILLIS = 120_000;

  /** Two good rows, the second without its figures, and one without a name. */
  private static final String SMALL =
      """
      序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL
      1,ECNU,华东师范大学,榫卯结构赏析,1200,30,4.7,https://www.icourse163.org/course/ECNU-%1$s1
      2,ECNU,华东师范大学,古建筑测绘%1$s,800,https://www.icourse163.org/course/ECNU-%1$s2
      3,ECNU,华东师范大学,,10,https://www.icourse163.org/course/ECNU-%1$s3
      """;

  /** Of a university that speaks for itself. */
  private static final String OF_OTHERS =
      "4,GNNU,赣南师范大学,别校的课程,5,https://www.icourse163.org/course/GNNU-%1$s4\n";

  @Test
  void anOperatorImportsAndReadsTheReport() {
    Page page = People.signedIn("operator", "/imports", Viewer.desk());
    send(page, small("900"));
    assertThat(page.getByText("The import is finished").first()).isVisible();
    assertThat(page.getByText("3 of 3 rows read")).isVisible();
    assertEquals(
        2,
        Reports.told(page, "Created")
            + Reports.told(page, "Updated")
            + Reports.told(page, "Unchanged"));
    assertEquals(1, Reports.told(page, "Rejected"));
    Locator rejected = page.getByRole(AriaRole.REGION, region("Rows that were rejected"));
    assertThat(rejected.getByRole(AriaRole.ROW)).hasCount(2);
    assertThat(rejected.getByRole(AriaRole.ROW).last()).containsText("4");
    Browsers.picture(page, "journey-import-report");
    page.navigate("/?q=榫卯结构");
    assertThat(page.locator("main a[href^='/resources/']").first()).containsText("榫卯结构赏析");
    page.context().close();
  }

  @Test
  void aPublisherImportsForHerInstitutionAndSendingTheFileAgainChangesNothing() {
    String mark = Integer.toString(Math.abs(UUID.randomUUID().hashCode()));
    Page page = People.signedIn("publisher", "/imports", Viewer.phone());
    send(page, file(SMALL.formatted(mark) + OF_OTHERS.formatted(mark)));
    assertThat(page.getByText("导入完成").first()).isVisible();
    assertEquals(2, Reports.told(page, "新建"));
    assertEquals(2, Reports.told(page, "未能导入"));
    assertThat(page.getByText("赣南师范大学已加入本平台").first()).isVisible();
    Browsers.picture(page, "journey-import-publisher-zh");
    page.navigate("/?q=古建筑测绘" + mark);
    assertThat(page.locator("main a[href^='/resources/']").first()).containsText(mark);
    page.navigate("/imports");
    send(page, small(mark));
    assertThat(page.getByText("导入完成").first()).isVisible();
    assertEquals(0, Reports.told(page, "新建"));
    assertEquals(2, Reports.told(page, "没有变化"));
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
    assertThat(
            page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("Importing")))
        .isVisible();
    page.waitForFunction(
        "() => { const bar = document.querySelector('main progress');"
            + " return bar && bar.position > 0 && bar.position < 1; }");
    Browsers.picture(page, "journey-import-running");
    assertThat(page.getByText("The import is finished").first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    assertThat(page.getByText("7,250 of 7,250 rows read")).isVisible();
    assertEquals(
        7238,
        Reports.told(page, "Created")
            + Reports.told(page, "Updated")
            + Reports.told(page, "Unchanged"));
    assertEquals(12, Reports.told(page, "Rejected"));
    Browsers.picture(page, "journey-import-real");
    page.context().close();
  }

  @Test
  void aFileThatIsTooLargeIsRefusedInWordsBeforeAnyOfItIsSent(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("everything.csv");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    Page page = People.back("operator", Viewer.phone());
    List<String> sent = new CopyOnWriteArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) {
            sent.add(request.url());
          }
        });
    page.navigate("/imports");
    page.locator("input[type=file]").setInputFiles(file);
    button(page).click();
    Locator alert = page.getByRole(AriaRole.ALERT);
    assertThat(alert).containsText("1,024 MB");
    assertThat(alert).containsText("一次最多导入 256 MB");
    assertThat(alert).containsText("请拆分成几个文件");
    Browsers.picture(page, "journey-import-too-large-zh");
    assertEquals(List.of(), sent);
    page.context().close();
  }

  private static FilePayload small(String mark) {
    return file(SMALL.formatted(mark));
  }

  private static FilePayload file(String lines) {
    return new FilePayload("courses.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(Page page, FilePayload file) {
    page.locator("input[type=file]").setInputFiles(file);
    button(page).click();
  }

  private static Locator button(Page page) {
    return page.locator("main form button[type=submit]");
  }

  private static Page.GetByRoleOptions region(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
