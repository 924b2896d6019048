package org.teachercloud.system.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.system.security.specimens.Door;
import org.teachercloud.system.security.specimens.Wish;

/**
 * Somebody with one word of her own, who writes it wherever the documents of the API say that it
 * may be written, and of whom others write it.
 */
public final class Canary {

  private static final int LENGTH = 12;
  private static final int FAULT = 500;

  private final Door door = Door.open();
  private final String word;
  private final String token;
  private final Setting setting;

  /**
   * @param word as {@link #word} makes it
   * @param token hers
   */
  public Canary(String word, String token) {
    this.word = word;
    this.token = token;
    this.setting = new Setting(door, token, word);
  }

  /** A word that nobody else has, short enough for a name and fit for an address. */
  public static String word() {
    return "canary" + UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH);
  }

  /** Sends it in every field, whether that is let in or not; nothing may fall over it. */
  public void triesEveryField() {
    for (Wish wish : new EveryField(word).wishes()) {
      Door.Answer answer = door.send(token, wish);
      assertTrue(answer.statusCode() < FAULT, () -> wish + ": " + answer.body());
    }
  }

  /** Sends every specimen; each must be let in. */
  public void writesWhereverSheMay() {
    for (Specimen one : Specimen.all()) {
      Wish wish = wish(one);
      Door.Answer answer = door.send(one.by().equals("she") ? token : door.token(one.by()), wish);
      assertEquals(
          2,
          answer.statusCode() / 100,
          () -> one.by() + " " + wish + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  private Wish wish(Specimen one) {
    String path = one.operation().substring(one.operation().indexOf(' ') + 1);
    for (var named : texts(one.said().path("path")).entrySet()) {
      path = path.replace("{" + named.getKey() + "}", encoded(named.getValue()));
    }
    String query =
        texts(one.said().path("query")).entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&", "?", ""));
    Map<String, String> headers = new HashMap<>(texts(one.said().path("headers")));
    String key = UUID.randomUUID().toString();
    headers.put("Idempotency-Key", one.by().equals("she") ? word + "-" + key : key);
    JsonNode body = one.said().path("body");
    String text = body.isTextual() ? body.asText() : body.toString();
    return new Wish(
        one.operation().substring(0, one.operation().indexOf(' ')),
        query.equals("?") ? path : path + query,
        setting.in(text),
        headers);
  }

  private Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .properties()
        .forEach(one -> texts.put(one.getKey(), setting.in(one.getValue().asText())));
    return texts;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
