package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** Every page, Chinese and English, wide and narrow, light and dark: a picture, and axe. */
class EveryPageTest {

  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("/", "visitor"),
          Map.entry("/network", "visitor"),
          Map.entry("/?q=教学设计", "visitor"),
          Map.entry("/standards", "visitor"),
          Map.entry("/standards/3e59034d-cdb1-30ea-875c-4a7ff29a2c2b", "visitor"),
          Map.entry("/crosswalks", "publisher"),
          Map.entry("/learning", "teacher"),
          Map.entry("/next", "teacher"),
          Map.entry("/path", "teacher"),
          Map.entry("/profile", "teacher"),
          Map.entry("/searches", "teacher"),
          Map.entry("/certificates", "teacher"),
          Map.entry("/verify/NO-SUCH-CODE", "visitor"),
          Map.entry("/publishing", "publisher"),
          Map.entry("/publishing/new", "publisher"),
          Map.entry("/requests", "lead"),
          Map.entry("/xapi-keys", "admin"),
          Map.entry("/imports", "operator"),
          Map.entry("/no-such-page", "visitor"));

  private static final List<Viewer> VIEWERS =
      List.of(
          new Viewer("zh-CN", 1280, ColorScheme.LIGHT),
          new Viewer("en", 1280, ColorScheme.DARK),
          new Viewer("zh-CN", 390, ColorScheme.DARK),
          new Viewer("en", 390, ColorScheme.LIGHT));

  @TestFactory
  Stream<DynamicTest> axeFindsNothingOnAnyPage() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Viewer viewer : VIEWERS) {
      PAGES.forEach(
          (path, person) -> {
            String name =
                "page-%s-%s-%d"
                    .formatted(
                        path.equals("/") ? "catalogue" : path.replaceAll("\\W+", "-").substring(1),
                        viewer.language().substring(0, 2),
                        viewer.width());
            tests.add(DynamicTest.dynamicTest(name, () -> look(path, person, viewer, name)));
          });
    }
    return tests.stream();
  }

  private static void look(String path, String person, Viewer viewer, String name) {
    Page page = Browsers.open(viewer);
    if (person.equals("visitor")) {
      page.navigate(path);
    } else {
      page.close();
      page = People.signedIn(person, path, viewer);
    }
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    page.waitForLoadState(LoadState.LOAD);
    Browsers.picture(page, name);
    Axe.findsNothing(page, name);
    assertThat(page.locator("html"))
        .hasAttribute(
            "lang",
            viewer.language().startsWith("zh")
                ? java.util.regex.Pattern.compile("zh.*")
                : java.util.regex.Pattern.compile("en.*"));
    page.context().close();
  }
}
