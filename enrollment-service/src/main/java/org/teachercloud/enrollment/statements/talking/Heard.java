package org.teachercloud.enrollment.statements.talking;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A call as it came in, before anything is decided.
 *
 * @param params every value of each parameter
 * @param headers by name in lower case
 * @param body empty where there is none
 */
public record Heard(
    String method, Map<String, List<String>> params, Map<String, String> headers, byte[] body) {

  /** What came over HTTP. */
  public static Heard of(String method, UriInfo uri, HttpHeaders http, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    http.getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return new Heard(
        method, Map.copyOf(uri.getQueryParameters()), headers, body == null ? new byte[0] : body);
  }

  /** A header, null where there is none. */
  String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }
}
