package org.teachercloud.system.journeys;

import com.microsoft.playwright.Page;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** People who open the cloud in a browser. */
final class People {

  private People() {}

  /** Opens a path as somebody who has signed in by the form. */
  static Page signedIn(String username, String path, Viewer viewer) {
    Page page = Browsers.open(viewer);
    page.navigate("/login?return=" + path);
    signIn(page, username, username);
    page.waitForURL(url -> url.endsWith(path));
    return page;
  }

  /** Fills the identity provider's form, which may ask for the password on a second page. */
  static void signIn(Page page, String username, String password) {
    page.locator("#username").fill(username);
    if (!page.locator("#password").isVisible()) {
      page.locator("#kc-login").click();
    }
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
  }
}
