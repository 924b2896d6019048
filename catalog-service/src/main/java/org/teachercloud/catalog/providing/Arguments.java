package org.teachercloud.catalog.providing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a request as they came, in a query or in a form.
 *
 * @param values by name, each as often as it was sent
 * @param readable whether every escape could be read
 */
record Arguments(Map<String, List<String>> values, boolean readable) {

  /** Reads {@code application/x-www-form-urlencoded}; null reads as nothing. */
  static Arguments of(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    boolean readable = true;
    for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        try {
          String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8);
          String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8);
          values.computeIfAbsent(name, first -> new ArrayList<>(1)).add(value);
        } catch (IllegalArgumentException brokenEscape) {
          readable = false;
        }
      }
    }
    return new Arguments(values, readable);
  }

  /** The value of an argument; null where it was not sent. */
  String one(String name) {
    List<String> sent = values.get(name);
    return sent == null ? null : sent.getFirst();
  }
}
