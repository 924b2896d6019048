package org.teachercloud.enrollment.statements.finding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.teachercloud.enrollment.statements.storing.Attachment;

/**
 * A JSON answer and what is attached to its statements, as {@code multipart/mixed}.
 *
 * @param contentType with the boundary, which is in none of the parts
 */
record MixedAnswer(String contentType, byte[] body) {

  static MixedAnswer of(byte[] json, List<Attachment> attachments) {
    String boundary = UUID.randomUUID().toString();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, boundary, "Content-Type: application/json\r\n", json);
    for (Attachment one : attachments) {
      String headers =
          "Content-Type: "
              + one.contentType()
              + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: "
              + one.sha2()
              + "\r\n";
      part(body, boundary, headers, one.content());
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return new MixedAnswer("multipart/mixed; boundary=" + boundary, body.toByteArray());
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String headers, byte[] content) {
    body.writeBytes(("--" + boundary + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
