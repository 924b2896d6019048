package org.teachercloud.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Services as far as the door meets them over persons: parts of copies, receipts, open accounts.
 */
public final class PersonParts {
  private static final String WORD =
      """
      {"service": "%s", "columns": {"q": {"zh": "搜索内容", "en": "Words searched for"}},
       "holdings": [
         {"table": "t", "called": {"zh": "保存的搜索", "en": "Kept searches"},
          "atErasure": "DELETE", "rows": [{"q": "<b>鸢尾</b>", "n": null}]},
         {"table": "u", "called": {"zh": "空的", "en": "Empty"}, "atErasure": "DELETE", "rows": []}]}
      """;

  private static final List<JsonObject> OPEN = new CopyOnWriteArrayList<>();
  private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

  private static final List<JsonObject> MERGED = new CopyOnWriteArrayList<>();

  private PersonParts() {}

  /** An account went into another one, and no service has reported yet. */
  public static void merged(String merge, String person) {
    MERGED.add(new JsonObject().put("merge", merge).put("person", person));
  }

  /** A service has moved what was hers. */
  public static void moved(String service, String merge) {
    REPORTED.add("merge " + service + "/" + merge);
  }

  /** Whether the catalogue still waits for the account that went to be closed. */
  public static boolean openAfterMerge(String merge) {
    return MERGED.stream().anyMatch(one -> merge.equals(one.getString("merge")));
  }

  /** Somebody has left, and no service has reported yet. */
  public static void left(String erasure, String person) {
    OPEN.add(new JsonObject().put("erasure", erasure).put("person", person));
  }

  /** A service has erased her. */
  public static void reported(String service, String erasure) {
    REPORTED.add(service + "/" + erasure);
  }

  /** Whether the catalogue still waits for the account to be closed. */
  public static boolean open(String erasure) {
    return OPEN.stream().anyMatch(one -> erasure.equals(one.getString("erasure")));
  }

  static boolean answer(HttpServerRequest request) {
    String path = request.path();
    if (path.startsWith("/api/v1/my-data/")) {
      part(request, path.substring("/api/v1/my-data/".length()));
    } else if (path.startsWith("/api/v1/receipts/")) {
      boolean there = REPORTED.contains(path.substring("/api/v1/receipts/".length()));
      request.response().setStatusCode(there ? 200 : 404).end("{}");
    } else if (path.startsWith("/api/v1/merge-receipts/")) {
      String receipt = path.substring("/api/v1/merge-receipts/".length());
      request.response().setStatusCode(REPORTED.contains("merge " + receipt) ? 200 : 404).end("{}");
    } else if (path.equals("/api/v1/operations/catalog/open-accounts")) {
      request.response().end(items(OPEN));
    } else if (path.equals("/api/v1/operations/catalog/merged-accounts")) {
      request.response().end(items(MERGED));
    } else if (path.endsWith("/closed")) {
      OPEN.removeIf(one -> path.contains(one.getString("erasure")));
      MERGED.removeIf(one -> path.contains(one.getString("merge")));
      request.response().end("{}");
    } else {
      return false;
    }
    return true;
  }

  private static String items(List<JsonObject> all) {
    return new JsonObject().put("items", new JsonArray(List.copyOf(all))).encode();
  }

  private static void part(HttpServerRequest request, String service) {
    String authorization = request.getHeader("Authorization");
    if (authorization.endsWith("forged")) {
      request.response().setStatusCode(401).end();
    } else if (authorization.endsWith("down") && service.equals("recommendation")) {
      request.response().setStatusCode(503).end();
    } else {
      request.response().end(WORD.formatted(service));
    }
  }
}
