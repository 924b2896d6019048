package org.teachercloud.gateway.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One file in memory, ready to be sent as it is or compressed.
 *
 * @param packed gzip form, or null where it would not be smaller
 */
record Page(Buffer plain, Buffer packed, String type, String tag, String caching) {
  /** Below this, compressing costs more than it saves. */
  private static final int WORTH_PACKING = 1_024;

  static final String FOR_EVER = "public, max-age=31536000, immutable";
  static final String ASK_AGAIN = "no-cache";

  private static final String BY_ENCODING = "Accept-Encoding";

  /** Documents are there in both languages, which a cookie of the front end may choose. */
  private static final String BY_LANGUAGE = "Accept-Encoding, Accept-Language, Cookie";

  static Page of(byte[] content, String type, String caching) {
    return new Page(Buffer.buffer(content), pack(content, type), type, tag(content), caching);
  }

  void send(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    boolean zip = packed != null && accepts(request);
    // The two forms differ, so their tags do.
    String ours = zip ? "\"" + tag + "-gz\"" : "\"" + tag + "\"";
    response
        .putHeader(HttpHeaders.ETAG, ours)
        .putHeader(HttpHeaders.CACHE_CONTROL, caching)
        .putHeader(HttpHeaders.VARY, type.startsWith("text/html") ? BY_LANGUAGE : BY_ENCODING);
    String theirs = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (theirs != null && theirs.contains(ours)) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, type);
    if (zip) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    Buffer body = zip ? packed : plain;
    if (request.method() == HttpMethod.HEAD) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length())).end();
    } else {
      response.end(body);
    }
  }

  private static boolean accepts(HttpServerRequest request) {
    String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
  }

  private static Buffer pack(byte[] content, String type) {
    boolean text = type.startsWith("text/") || type.contains("json") || type.contains("svg");
    if (!text || content.length < WORTH_PACKING) {
      return null;
    }
    var bytes = new ByteArrayOutputStream(content.length / 3);
    try (var zip = new StrongGzip(bytes)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size() < content.length ? Buffer.buffer(bytes.toByteArray()) : null;
  }

  private static String tag(byte[] content) {
    return HexFormat.of().formatHex(sha256(content), 0, 12);
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** Packed once and sent often: the best compression pays. */
  private static final class StrongGzip extends GZIPOutputStream {
    StrongGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
