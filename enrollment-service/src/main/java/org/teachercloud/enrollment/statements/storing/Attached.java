package org.teachercloud.enrollment.statements.storing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.teachercloud.enrollment.statements.talking.Parts;
import org.teachercloud.enrollment.statements.talking.Refused;

/** Reads attached contents; one that is not what its hash says is refused. */
final class Attached {

  private static final String HASH = "X-Experience-API-Hash";

  /** The digest by the number of hexadecimal digits. */
  private static final Map<Integer, String> DIGESTS =
      Map.of(56, "SHA-224", 64, "SHA-256", 96, "SHA-384", 128, "SHA-512");

  private Attached() {}

  static Attachment read(Parts.Part part) {
    String hash = part.header(HASH);
    if (hash == null) {
      throw Refused.input(HASH, "MISSING");
    }
    if (!"binary".equalsIgnoreCase(part.header("Content-Transfer-Encoding"))) {
      throw Refused.input("Content-Transfer-Encoding", "NOT_ALLOWED_HERE");
    }
    String sha2 = hash.toLowerCase(Locale.ROOT);
    if (!sha2.equals(digest(sha2.length(), part.content()))) {
      throw Refused.input(HASH, "NOT_A_HASH");
    }
    String type = part.header("Content-Type");
    return new Attachment(sha2, type == null ? "application/octet-stream" : type, part.content());
  }

  private static String digest(int digits, byte[] content) {
    String name = DIGESTS.get(digits);
    try {
      return name == null
          ? ""
          : HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
