package org.teachercloud.system.running;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells when a page has everything that it has asked for; its live stream, which never ends, aside.
 */
public final class Quiet {

  private final Page page;
  private final Set<Request> open = new HashSet<>();

  /** Listens from now on. */
  public Quiet(Page page) {
    this.page = page;
    page.onRequest(
        request -> {
          if (!request.url().endsWith("/api/v1/stream")) {
            open.add(request);
          }
        });
    page.onRequestFinished(open::remove);
    page.onRequestFailed(open::remove);
  }

  /** Waits until nothing is open any more. */
  public void await() {
    page.waitForCondition(open::isEmpty);
  }
}
