package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Fit;
import org.teachercloud.system.running.SlowNetwork;

/**
 * The first view on a slow phone. How fast it is, is told and not judged; what makes it fast, that
 * the document alone can be read and is small, is.
 */
class SlowPhoneTest {

  /** What a server sends before it waits for the first acknowledgement (RFC 6928), bytes. */
  private static final long ONE_WINDOW = 14_600;

  private static final long MOST_SCRIPT = 200_000;

  private static final String SIGN_IN = ".masthead-end a:last-child";
  private static final Pattern EVERYTHING = Pattern.compile(".*");

  /** What stands in the document and again in what the program shows. */
  private static final List<String> STAYING =
      List.of("h1", ".brand", ".main-pages", ".search input", ".search .button", SIGN_IN);

  @ParameterizedTest
  @CsvSource({"zh-CN, 390", "en, 390", "zh-CN, 1280", "en, 1280"})
  void theDocumentAloneCanBeReadAndNothingMovesWhenTheProgramComes(String language, int width) {
    Page page = Browsers.open(new Viewer(language, width, ColorScheme.LIGHT));
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error")) {
            complaints.add(said.text());
          }
        });
    List<Route> held = openOnlyTheDocument(page);
    boolean chinese = language.startsWith("zh");
    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(heading(page)).hasText(chinese ? "想学点什么？" : "What would you like to learn?");
    assertThat(page.getByText(chinese ? "七十二所院校" : "72 institutions")).isVisible();
    assertThat(link(page, chinese ? "登录" : "Sign in")).isVisible();
    assertThat(link(page, chinese ? "目录" : "Catalogue")).isVisible();
    assertThat(page.locator(".masthead")).hasCSS("border-bottom-style", "double");
    String name = "first-words-%s-%d".formatted(language.substring(0, 2), width);
    Browsers.picture(page, name);
    Axe.findsNothing(page, name);
    Fit.nothingIsWiderThanTheWindow(page, name);
    Fit.everythingToPressIsAFingerHigh(page, name);
    Map<String, List<Long>> before = places(page);

    letGo(page, held);
    assertThat(page.getByRole(AriaRole.ARTICLE).first()).isVisible();

    assertEquals(before, places(page));
    assertEquals(List.of(), complaints.stream().filter(one -> one.contains("policy")).toList());
    page.context().close();
  }

  @Test
  void whatSheHasBegunToTypeIsSearchedForWhenTheProgramComes() {
    Page page = Browsers.open(Viewer.phone());
    List<Route> held = openOnlyTheDocument(page);
    page.getByRole(AriaRole.SEARCHBOX).fill("数据库");

    letGo(page, held);

    Locator field = page.getByRole(AriaRole.COMBOBOX).first();
    assertThat(field).hasValue("数据库");
    assertThat(field).isFocused();
    assertThat(page.locator("main mark").first()).containsText("数据库");
    page.context().close();
  }

  @Test
  void theSearchIsAFormThatWorksBeforeTheProgramIsThere() {
    Page page = Browsers.open(Viewer.phone());
    List<Route> held = openOnlyTheDocument(page);
    page.getByRole(AriaRole.SEARCHBOX).fill("教学");
    page.keyboard().press("Enter");
    page.waitForURL(
        Pattern.compile("[?&]q="),
        new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));

    letGo(page, held);

    assertThat(page.getByRole(AriaRole.COMBOBOX).first()).hasValue("教学");
    assertThat(page.locator("main mark").first()).containsText("教学");
    page.context().close();
  }

  @Test
  void theLanguageThatSheChoseIsTheDocumentsFromThenOn() {
    Page page = Browsers.open(Viewer.phone());
    page.navigate("/");
    Browsers.button(page, "English").click();
    assertThat(heading(page)).hasText("What would you like to learn?");
    List<Route> held = openOnlyTheDocument(page);
    assertThat(heading(page)).hasText("What would you like to learn?");
    letGo(page, held);
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"zh-CN", "en"})
  void onASlowPhoneTheFirstWordsCostOneSmallAnswerAndTheListNeedsNoLiveStream(String language)
      throws Exception {
    Page page = Browsers.open(new Viewer(language, 390, ColorScheme.LIGHT));
    page.route(Pattern.compile("/api/v1/stream$"), Route::abort);
    SlowNetwork network = new SlowNetwork(page);
    page.navigate("/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    assertThat(page.getByRole(AriaRole.ARTICLE).first()).isVisible();

    String told = "%s: %s%n".formatted(language, network.told());
    Path folder = Files.createDirectories(Path.of("target", "slow-phone"));
    Files.writeString(folder.resolve(language + ".txt"), told);
    System.out.print(told);
    assertTrue(network.bytes("Document") < ONE_WINDOW, told);
    assertTrue(network.bytes("Script") < MOST_SCRIPT, told);
    assertEquals(0, network.bytes("Font"), told);
    assertEquals(0, network.bytes("Stylesheet"), told);
    assertEquals(1, network.requests("Document"), told);
    page.context().close();
  }

  /** Opens the first page; everything but its document is held back. */
  private static List<Route> openOnlyTheDocument(Page page) {
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(
        EVERYTHING,
        route -> {
          if (route.request().isNavigationRequest()) {
            route.resume();
          } else {
            held.add(route);
          }
        });
    page.navigate("/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    return held;
  }

  private static void letGo(Page page, List<Route> held) {
    page.unroute(EVERYTHING);
    // What belonged to a document that was left is asked for by nobody any more.
    held.stream().filter(route -> route.request().failure() == null).forEach(Route::resume);
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static Locator link(Page page, String words) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
        .first();
  }

  /** Where everything is that stays, whole pixels. */
  private static Map<String, List<Long>> places(Page page) {
    Map<String, List<Long>> places = new TreeMap<>();
    for (String one : STAYING) {
      Locator there = page.locator(one);
      assertThat(there).isVisible();
      BoundingBox box = there.boundingBox();
      places.put(one, Stream.of(box.x, box.y, box.width, box.height).map(Math::round).toList());
    }
    return places;
  }
}
