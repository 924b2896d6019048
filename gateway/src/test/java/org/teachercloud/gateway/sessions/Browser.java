package org.teachercloud.gateway.sessions;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as signing in needs: cookies, one form, redirects one by one. */
final class Browser {
  private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private final URI door;

  Browser(URI door) {
    this.door = door;
  }

  Map<String, String> cookies() {
    return cookies;
  }

  HttpResponse<String> get(String address) throws Exception {
    return send(HttpRequest.newBuilder(door.resolve(address)).GET());
  }

  /** Sends a change as our own page does, or as some other page would. */
  HttpResponse<String> change(String address, boolean ours) throws Exception {
    var request =
        HttpRequest.newBuilder(door.resolve(address))
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    if (ours) {
      request.header("X-Requested-With", "teacher-cloud");
    }
    return send(request);
  }

  /** Follows redirects until a page comes. */
  HttpResponse<String> follow(String address) throws Exception {
    HttpResponse<String> answer = get(address);
    for (int i = 0; i < 8 && answer.statusCode() == 302; i++) {
      answer = get(location(answer));
    }
    return answer;
  }

  /** Signs in and goes back to where the visit began; the last answer is that page's. */
  HttpResponse<String> signIn(String user, String address) throws Exception {
    HttpResponse<String> page = follow(address);
    HttpResponse<String> sent =
        submit(page, Map.of("username", user, "password", user, "credentialId", ""));
    return follow(location(sent));
  }

  HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields)
      throws Exception {
    var form = ACTION.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError("No form on the page: " + page.statusCode() + " " + page.body());
    }
    String body =
        fields.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(door.resolve(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("set-cookie")) {
      String pair = cookie.split(";", 2)[0];
      String name = pair.substring(0, pair.indexOf('='));
      if (cookie.contains("Max-Age=0")) {
        cookies.remove(name);
      } else {
        cookies.put(name, pair.substring(name.length() + 1));
      }
    }
    return answer;
  }
}
