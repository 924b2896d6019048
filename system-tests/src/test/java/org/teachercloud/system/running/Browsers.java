package org.teachercloud.system.running;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * The system's Chromium, started once for all browser tests: the headless shell where it is there,
 * which takes a fifth less of the processor for the same pages.
 */
public final class Browsers {

  /** How long one look waits where a page is loaded again and again, milliseconds. */
  public static final double GLANCE_MILLIS = 2_000;

  /** Of every window, pixels. */
  public static final int HEIGHT = 900;

  /** Of pictures, percent. */
  private static final int QUALITY = 85;

  private static final double PATIENCE_MILLIS = 15_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));
  private static Browser browser;

  private Browsers() {}

  /** How a person looks at the cloud. */
  public record Viewer(String language, int width, ColorScheme colours) {

    /** At a desk, in English. */
    public static Viewer desk() {
      return new Viewer("en", 1280, ColorScheme.LIGHT);
    }

    /** On a phone, in Chinese. */
    public static Viewer phone() {
      return new Viewer("zh-CN", 390, ColorScheme.LIGHT);
    }
  }

  /** A fresh window of a person without cookies; closed by the caller through its context. */
  public static Page open(Viewer viewer) {
    return open(viewer, null);
  }

  /** A window of a person whose cookies are remembered, as {@code storageState} gave them. */
  public static Page open(Viewer viewer, String remembered) {
    BrowserContext context =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(RunningCloud.shared().url())
                    .setLocale(viewer.language())
                    .setColorScheme(viewer.colours())
                    .setStorageState(remembered)
                    .setViewportSize(viewer.width(), HEIGHT));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    return context.newPage();
  }

  /**
   * Asks again and again; on the caller's own thread, for a page belongs to the thread that opened
   * it.
   */
  public static ConditionFactory patiently() {
    return Awaitility.await().pollInSameThread();
  }

  /** The button that says these words and no others. */
  public static Locator button(Page page, String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  /** Keeps a picture of the whole page as the tests' output. */
  public static void picture(Page page, String name) {
    page.screenshot(named(name).setFullPage(true));
  }

  /** Keeps a picture of what the window shows of a page that is very long. */
  public static void pictureOfTheWindow(Page page, String name) {
    page.screenshot(named(name));
  }

  private static Page.ScreenshotOptions named(String name) {
    // A PNG of a long page takes nearly twice the processor time.
    return new Page.ScreenshotOptions()
        .setType(ScreenshotType.JPEG)
        .setQuality(QUALITY)
        .setPath(Path.of("target", "screenshots", name + ".jpg"));
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program())
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  /** What {@code CHROMIUM} names, else the first that there is. */
  private static Path program() {
    String named = System.getenv("CHROMIUM");
    return named != null
        ? Path.of(named)
        : PROGRAMS.stream().filter(Files::isExecutable).findFirst().orElseThrow();
  }
}
