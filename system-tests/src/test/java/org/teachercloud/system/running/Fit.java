package org.teachercloud.system.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a page fits the screen and the finger. */
public final class Fit {

  /** WCAG 2.2 asks for 24 pixels; this house for 44, words inside a sentence or a heading aside. */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll('a, button, summary, input, select, textarea')]
        .filter(one => one.checkVisibility() && !one.closest('p, dd, td, h2, h3, label, .unseen, .skip'))
        .map(one => [one.getBoundingClientRect(), one.innerText || one.name || one.id])
        .filter(([box]) => box.height > 8 && box.height < 43.5)
        .map(([box, words]) => `${words} is ${Math.round(box.width)} x ${Math.round(box.height)}`)
      """;

  private static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
        [...document.querySelectorAll('body *')]
          .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
          .slice(0, 5)
          .map(one => `${one.tagName}.${one.className} ends at ${one.getBoundingClientRect().right}`)
      """;

  private Fit() {}

  /** Fails with what is wider than the window. */
  public static void nothingIsWiderThanTheWindow(Page page, String name) {
    assertEquals(List.of(), page.evaluate(TOO_WIDE), "wider than the window: " + name);
  }

  /** Fails with what is lower than 44 pixels and can be pressed. */
  public static void everythingToPressIsAFingerHigh(Page page, String name) {
    assertEquals(List.of(), page.evaluate(SMALL), "lower than 44 pixels: " + name);
  }
}
