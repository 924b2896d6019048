package org.teachercloud.catalog.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Optional;

/** How a file and its preview go out: never shown as a page of ours, whatever is in them. */
@ApplicationScoped
class SendFile {

  private static final int PART = 1 << 20;
  private static final String KEPT = "private, no-cache";

  @Inject FileContents contents;

  Response preview(TeachingFile file) {
    String type =
        file.preview == TeachingFile.Preview.IMAGE ? "image/png" : "text/plain;charset=UTF-8";
    return guarded(Response.ok(contents.preview(file), type))
        .header(HttpHeaders.CACHE_CONTROL, KEPT)
        .build();
  }

  /** Whether the caller has it already. */
  boolean isKnown(TeachingFile file, HttpHeaders headers) {
    String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(one -> one.equals("*") || one.equals(tag(file)));
  }

  Response unchanged(TeachingFile file) {
    return Response.notModified()
        .header(HttpHeaders.ETAG, tag(file))
        .header(HttpHeaders.CACHE_CONTROL, KEPT)
        .build();
  }

  /** The whole file, or the one part that is asked for. */
  Response file(TeachingFile file, HttpHeaders headers) {
    String since = headers.getHeaderString("If-Range");
    Optional<ByteRange> range =
        since == null || since.strip().equals(tag(file))
            ? ByteRange.of(headers.getHeaderString("Range"), file.size)
            : Optional.empty();
    if (range.isPresent() && !range.get().isThere()) {
      return Response.status(416).header("Content-Range", "bytes */" + file.size).build();
    }
    ByteRange sent = range.orElse(new ByteRange(0, file.size - 1));
    ResponseBuilder answer =
        guarded(Response.status(range.isPresent() ? 206 : 200).entity(streamed(file, sent)))
            .type(file.mediaType)
            .header(HttpHeaders.CONTENT_LENGTH, sent.length())
            .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name))
            .header(HttpHeaders.ETAG, tag(file))
            .header("Accept-Ranges", "bytes")
            .header(HttpHeaders.CACHE_CONTROL, KEPT);
    range.ifPresent(
        part ->
            answer.header(
                "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.size));
    return answer.build();
  }

  private StreamingOutput streamed(TeachingFile file, ByteRange range) {
    return out -> {
      for (long from = range.first(); from <= range.last(); from += PART) {
        int length = (int) Math.min(PART, range.last() - from + 1);
        out.write(contents.part(file, from, length));
      }
    };
  }

  private static ResponseBuilder guarded(ResponseBuilder answer) {
    return answer
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'");
  }

  private static String tag(TeachingFile file) {
    return "\"" + file.sha256 + "\"";
  }

  /** The name in any script (RFC 6266, 8187). */
  private static String attachment(String name) {
    String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename*=UTF-8''" + encoded;
  }
}
