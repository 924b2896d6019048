package org.teachercloud.system.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What reports of imports and harvests say. */
final class Reports {

  private Reports() {}

  /** The number under a word of the report. */
  static int told(Page page, String word) {
    Locator figure =
        page.locator(
            "dl.outcome > div",
            new Page.LocatorOptions()
                .setHas(page.getByText(word, new Page.GetByTextOptions().setExact(true))));
    return Integer.parseInt(figure.locator("dd").innerText().replace(",", ""));
  }
}
