package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Fit;
import org.teachercloud.system.running.Quiet;

/**
 * Every page, in light Chinese and dark English, wide and narrow: a picture, axe, and the hands.
 */
class EveryPageTest {

  /** How a page is looked at: opened once for each language, wide, and then made narrow. */
  private static final List<List<Viewer>> VIEWERS =
      List.of(
          List.of(
              new Viewer("zh-CN", 1280, ColorScheme.LIGHT),
              new Viewer("zh-CN", 390, ColorScheme.LIGHT)),
          List.of(
              new Viewer("en", 1280, ColorScheme.DARK), new Viewer("en", 390, ColorScheme.DARK)));

  /**
   * What stands where something is still to come; the last is the API's page before its document.
   */
  private static final String COMING = ".skeleton, [aria-busy=true], #docs:not(:has(.opblock-tag))";

  /**
   * A page of somebody else's making for people at a desk, in both languages at once; our size of
   * targets is not asked of it.
   */
  private static final String DEVELOPERS = "api-docs";

  /** What a row shows is made once and looked at in both languages. */
  private static final Map<String, String> ADDRESSES = new HashMap<>();

  /** The browser of each person in each language, which has the programs of earlier pages. */
  private static final Map<String, BrowserContext> BROWSERS = new HashMap<>();

  @AfterAll
  static void close() {
    BROWSERS.values().forEach(BrowserContext::close);
    BROWSERS.clear();
  }

  @Test
  void everyRouteOfTheFrontEndIsLookedAt() {
    assertEquals(
        Pages.routes(),
        Pages.ALL.stream()
            .map(Pages.Row::route)
            .filter(route -> !route.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @TestFactory
  Stream<DynamicTest> axeFindsNothingOnAnyPageAndItFitsTheScreenAndTheFinger() {
    return VIEWERS.stream()
        .flatMap(viewers -> Pages.ALL.stream().map(row -> looking(row, viewers)));
  }

  private static DynamicTest looking(Pages.Row row, List<Viewer> viewers) {
    String name = "%s in %s".formatted(row.name(), viewers.getFirst().language());
    return DynamicTest.dynamicTest(name, () -> look(row, viewers));
  }

  private static void look(Pages.Row row, List<Viewer> viewers) {
    try (Page page = browser(row.person(), viewers.getFirst()).newPage()) {
      Quiet quiet = new Quiet(page);
      page.emulateMedia(
          new Page.EmulateMediaOptions().setColorScheme(viewers.getFirst().colours()));
      page.setViewportSize(viewers.getFirst().width(), Browsers.HEIGHT);
      page.navigate(ADDRESSES.computeIfAbsent(row.name(), key -> row.address().apply(page)));
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first())
          .isVisible();
      assertAll(viewers.stream().<Executable>map(viewer -> () -> judge(page, quiet, row, viewer)));
    }
  }

  private static void judge(Page page, Quiet quiet, Pages.Row row, Viewer viewer) {
    String name = name(row, viewer);
    page.setViewportSize(viewer.width(), Browsers.HEIGHT);
    Locator coming = page.locator(COMING);
    quiet.await();
    assertThat(coming).hasCount(0);
    Axe.findsNothing(page, name);
    Fit.nothingIsWiderThanTheWindow(page, name);
    if (row.name().equals(DEVELOPERS)) {
      Browsers.pictureOfTheWindow(page, name);
    } else {
      Browsers.picture(page, name);
      Fit.everythingToPressIsAFingerHigh(page, name);
      String language = viewer.language().substring(0, 2);
      assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^" + language));
    }
  }

  private static BrowserContext browser(String person, Viewer viewer) {
    return BROWSERS.computeIfAbsent(
        person + " " + viewer.language(), key -> People.back(person, viewer).context());
  }

  private static String name(Pages.Row row, Viewer viewer) {
    return "page-%s-%s-%d".formatted(row.name(), viewer.language().substring(0, 2), viewer.width());
  }
}
