package org.teachercloud.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Flow;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every read below {@code /api/v1} that is answered as a whole carries an {@code ETag} of exactly
 * this answer, and who names it in {@code If-None-Match} is answered 304. Where the operation gave
 * the tag of a version, the version stays in front, so that {@link Versions} finds it again. What
 * is written as it is read carries none.
 */
public class TagReads {

  private static final String OURS = "/api/v1/";
  private static final int BYTES = 12;

  @Inject ObjectMapper json;

  @ServerResponseFilter
  void tag(ContainerRequestContext request, ContainerResponseContext answer) {
    if (!isRead(request) || answer.getStatus() != Status.OK.getStatusCode()) {
      return;
    }
    byte[] body = body(answer.getEntity());
    if (body == null) {
      return;
    }
    String tag = tag(answer.getHeaderString(HttpHeaders.ETAG), body);
    answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    if (lists(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      answer.setStatus(Status.NOT_MODIFIED.getStatusCode());
      answer.setEntity(null);
    } else {
      answer.setEntity(body); // these very bytes: nothing is written twice
    }
  }

  private static boolean isRead(ContainerRequestContext request) {
    String method = request.getMethod();
    return (method.equals("GET") || method.equals("HEAD"))
        && request.getUriInfo().getPath().startsWith(OURS);
  }

  /** The bytes of an answer; null where it is none yet. */
  private byte[] body(Object entity) {
    return switch (entity) {
      case null -> null;
      case byte[] bytes -> bytes;
      case String text -> text.getBytes(UTF_8);
      case StreamingOutput _ -> null;
      case InputStream _ -> null;
      case Flow.Publisher<?> _ -> null;
      default -> written(entity);
    };
  }

  private byte[] written(Object entity) {
    try {
      return json.writeValueAsBytes(entity);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("No JSON for what was answered", impossible);
    }
  }

  private static String tag(String version, byte[] body) {
    String before = version == null ? "" : version.replace("\"", "") + ".";
    return "\"" + before + digest(body) + "\"";
  }

  private static String digest(byte[] body) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Compared weakly, as RFC 9110 wants it for reads. */
  private static boolean lists(String known, String tag) {
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
  }
}
