package org.teachercloud.system.running;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A weak signal for one page, through the developer tools' protocol, and what went over it. The
 * protocol delays every answer; that a first connection costs a round trip more, and TLS another,
 * it does not imitate.
 */
public final class SlowNetwork {

  private static final int LATENCY_MILLIS = 400;
  private static final int BYTES_A_SECOND = 50_000;

  /** Since the page was asked for: first words, the largest of them, and the first of the list. */
  private static final String MOMENTS =
      """
      () => [
        performance.getEntriesByName('first-contentful-paint')[0].startTime,
        window.largestPaints[0],
        window.listShown
      ].map(Math.round)
      """;

  private static final String WATCH =
      """
      window.largestPaints = [];
      new PerformanceObserver(list => list.getEntries().forEach(
        one => window.largestPaints.push(one.startTime)
      )).observe({type: 'largest-contentful-paint', buffered: true});
      new MutationObserver((changes, observer) => {
        if (document.querySelector('article')) {
          window.listShown = performance.now();
          observer.disconnect();
        }
      }).observe(document, {childList: true, subtree: true});
      """;

  private final Page page;
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, Long> bytes = new TreeMap<>();
  private final Map<String, Integer> requests = new TreeMap<>();

  /** Makes the network of a page slow that has not been anywhere, and counts from now on. */
  public SlowNetwork(Page page) {
    this.page = page;
    page.addInitScript(WATCH);
    CDPSession session = page.context().newCDPSession(page);
    session.on("Network.requestWillBeSent", this::sent);
    session.on("Network.loadingFinished", this::received);
    session.send("Network.enable");
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", LATENCY_MILLIS);
    conditions.addProperty("downloadThroughput", BYTES_A_SECOND);
    conditions.addProperty("uploadThroughput", BYTES_A_SECOND);
    session.send("Network.emulateNetworkConditions", conditions);
  }

  /**
   * What has come over the network with its headers.
   *
   * @param kind Document, Script, Fetch, Font …
   */
  public long bytes(String kind) {
    return bytes.getOrDefault(kind, 0L);
  }

  /** How many answers of a kind have come. */
  public int requests(String kind) {
    return requests.getOrDefault(kind, 0);
  }

  /** The moments and the transfers, in a line. */
  public String told() {
    return "first words, largest words, list after %s ms at %d kbit/s and %d ms; answers %s, bytes %s"
        .formatted(page.evaluate(MOMENTS), BYTES_A_SECOND / 125, LATENCY_MILLIS, requests, bytes);
  }

  private void sent(JsonObject event) {
    kinds.put(event.get("requestId").getAsString(), event.get("type").getAsString());
  }

  private void received(JsonObject event) {
    String kind = kinds.getOrDefault(event.get("requestId").getAsString(), "Other");
    bytes.merge(kind, event.get("encodedDataLength").getAsLong(), Long::sum);
    requests.merge(kind, 1, Integer::sum);
  }
}
