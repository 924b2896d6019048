package org.teachercloud.enrollment.statements.talking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** The parts of a body of the type {@code multipart/mixed}, RFC 2046. */
public final class Parts {

  private static final int LONGEST_LINE = 8_192;

  /**
   * One part.
   *
   * @param headers by name in lower case
   */
  public record Part(Map<String, String> headers, byte[] content) {

    /** A header, null where there is none. */
    public String header(String name) {
      return headers.get(name.toLowerCase(Locale.ROOT));
    }
  }

  private Parts() {}

  /**
   * Reads the parts, their contents as they are, in no way decoded.
   *
   * @param contentType the header with the boundary
   */
  public static List<Part> read(String contentType, byte[] body) {
    if (!contentType.toLowerCase(Locale.ROOT).contains("boundary=")) {
      throw Refused.input("Content-Type", "MISSING");
    }
    MimeTokenStream stream =
        new MimeTokenStream(new MimeConfig.Builder().setMaxLineLen(LONGEST_LINE).build());
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parseHeadless(new ByteArrayInputStream(body), contentType);
    try {
      List<Part> parts = new ArrayList<>();
      Map<String, String> headers = new HashMap<>();
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        switch (state) {
          case T_START_HEADER -> headers = new HashMap<>();
          case T_FIELD ->
              headers.put(
                  stream.getField().getNameLowerCase(), stream.getField().getBody().strip());
          case T_BODY -> parts.add(new Part(headers, stream.getInputStream().readAllBytes()));
          default -> {}
        }
      }
      return parts;
    } catch (IOException | MimeException malformed) {
      throw Refused.with(400, "UNREADABLE_BODY");
    }
  }
}
