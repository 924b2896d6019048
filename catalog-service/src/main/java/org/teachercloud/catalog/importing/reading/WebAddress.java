package org.teachercloud.catalog.importing.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The address of a course at its source: its identity. Addresses that differ only in scheme, case
 * of the host, default port, fragment, last slash or campaign parameters are the same.
 */
public record WebAddress(String url) {

  /** The namespace for addresses of RFC 9562. */
  private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private static final int MAX_CHARS = 1000;

  /** The address in its one form; empty where the text is no web address. */
  public static Optional<WebAddress> of(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (!web || uri.getHost() == null || text.length() > MAX_CHARS) {
        return Optional.empty();
      }
      int port = uri.getPort() == 80 || uri.getPort() == 443 ? -1 : uri.getPort();
      String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
      String query = uri.getRawQuery() == null ? "" : withoutCampaign(uri.getRawQuery());
      return Optional.of(
          new WebAddress(
              "https://"
                  + uri.getHost().toLowerCase(Locale.ROOT)
                  + (port < 0 ? "" : ":" + port)
                  + path
                  + (query.isEmpty() ? "" : "?" + query)));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** The identity of the resource, always the same for the same address (UUID version 5). */
  public UUID resource() {
    return nameBased(url);
  }

  /** The identity of the unit that stands for the course as a whole. */
  public UUID unit() {
    return nameBased(url + "#course");
  }

  private static String withoutCampaign(String query) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("utm_"))
        .collect(Collectors.joining("&"));
  }

  private static UUID nameBased(String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .flip());
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(UTF_8)));
      return new UUID(
          (hash.getLong() & ~0xF000L) | 0x5000L,
          (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
