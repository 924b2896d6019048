package org.teachercloud.system.security.specimens;

import java.util.Map;

/**
 * A request to be sent.
 *
 * @param path with its query
 * @param body null where none is sent
 * @param headers besides the usual ones
 */
public record Wish(String method, String path, String body, Map<String, String> headers) {

  /** A request without headers of its own. */
  public Wish(String method, String path, String body) {
    this(method, path, body, Map.of());
  }

  /** The same with a header more. */
  public Wish with(String header, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(header, value);
    return new Wish(method, path, body, more);
  }
}
