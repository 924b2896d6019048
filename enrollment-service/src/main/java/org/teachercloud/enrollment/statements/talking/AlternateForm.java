package org.teachercloud.enrollment.statements.talking;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The alternate request syntax of xAPI 1.0.3 (Communication 1.3), for clients that can only post
 * forms: the method stands in the address, all else in the form. 2.0 has it no more.
 */
final class AlternateForm {

  private static final String METHOD = "method";
  private static final String CONTENT = "content";
  private static final String VERSION = "x-experience-api-version";
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE");
  private static final Set<String> HEADERS =
      Set.of(
          "authorization",
          VERSION,
          "content-type",
          "content-length",
          "if-match",
          "if-none-match",
          "accept",
          "accept-language",
          "accept-encoding");

  private AlternateForm() {}

  /** The call that is meant: that of the form, or the same where it is none. */
  static Heard unfolded(Heard heard) {
    if (!heard.method().equals("POST") || !heard.params().containsKey(METHOD)) {
      return heard;
    }
    Map<String, List<String>> form = read(new String(heard.body(), StandardCharsets.UTF_8));
    String version = form.getOrDefault(VERSION, List.of("")).getFirst();
    if (heard.header(VERSION) != null && version.isEmpty()) {
      version = heard.header(VERSION);
    }
    if (XapiVersion.named(version).orElse(null) == XapiVersion.SECOND) {
      return heard;
    }
    String method = heard.params().get(METHOD).getFirst();
    if (heard.params().size() > 1 || !METHODS.contains(method)) {
      throw Refused.input(METHOD, "NOT_ALLOWED_HERE");
    }
    return unfolded(heard, method, form);
  }

  private static Heard unfolded(Heard heard, String method, Map<String, List<String>> form) {
    Map<String, String> headers = new HashMap<>(heard.headers());
    headers.put("content-type", "application/json");
    Map<String, List<String>> params = new HashMap<>();
    byte[] body = new byte[0];
    for (Map.Entry<String, List<String>> field : form.entrySet()) {
      if (HEADERS.contains(field.getKey())) {
        headers.put(field.getKey(), field.getValue().getFirst());
      } else if (field.getKey().equals(CONTENT)) {
        body = field.getValue().getFirst().getBytes(StandardCharsets.UTF_8);
      } else {
        params.put(field.getKey(), field.getValue());
      }
    }
    return new Heard(method.equals("HEAD") ? "GET" : method, params, headers, body);
  }

  /** The fields of a form; names of headers in lower case. */
  private static Map<String, List<String>> read(String form) {
    Map<String, List<String>> fields = new HashMap<>();
    for (String pair : form.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        String lower = name.toLowerCase(Locale.ROOT);
        fields
            .computeIfAbsent(HEADERS.contains(lower) ? lower : name, any -> new ArrayList<>())
            .add(value);
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Refused.with(400, "UNREADABLE_BODY");
    }
  }
}
