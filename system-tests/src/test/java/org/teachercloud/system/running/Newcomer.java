package org.teachercloud.system.running;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.teachercloud.system.running.Browsers.Viewer;

/**
 * Somebody who has just registered, in a browser window of her own.
 *
 * @param page where she is signed in
 * @param id her identifier
 * @param name as she typed it
 */
public record Newcomer(Page page, String id, String name) {

  private static final String PASSWORD = "a-long-enough-password-7";
  private static final String CALL =
      """
      async ({ method, path, body }) => {
        const answer = await fetch(path, {
          method,
          headers: { 'X-Requested-With': 'teacher-cloud', 'Content-Type': 'application/json',
            'Idempotency-Key': crypto.randomUUID(), 'X-Experience-API-Version': '2.0.0' },
          body: body || undefined,
        });
        return answer.status + ' ' + await answer.text();
      }
      """;

  /** Registers with the word in every field that asks for something. */
  public static Newcomer registers(String word, Viewer viewer) {
    Page page = Browsers.open(viewer);
    page.navigate("/login?return=%2Fprofile&register=1");
    page.locator("#username").fill(word);
    page.locator("#firstName").fill("Name " + word);
    if (page.locator("#email").count() > 0) {
      page.locator("#email").fill(word + "@example.com");
    }
    page.locator("#password").fill(PASSWORD);
    page.locator("#password-confirm").fill(PASSWORD);
    page.locator("input[type=submit], button[type=submit]").first().click();
    page.waitForURL(url -> url.endsWith("/profile"));
    String me = call(page, "GET", "/api/v1/me", null);
    return new Newcomer(
        page, me.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"), "Name " + word);
  }

  /**
   * Calls as the page does, with its session.
   *
   * @param body JSON, null for none
   * @return status and body, with a space between
   */
  public static String call(Page page, String method, String path, String body) {
    return (String)
        page.evaluate(
            CALL, Map.of("method", method, "path", path, "body", body == null ? "" : body));
  }

  /**
   * The same as her.
   *
   * @throws IllegalStateException when it is refused
   */
  public String does(String method, String path, String body) {
    String answer = call(page, method, path, body);
    if (!answer.startsWith("2")) {
      throw new IllegalStateException(method + " " + path + ": " + answer);
    }
    return answer.substring(answer.indexOf(' ') + 1);
  }
}
