package org.teachercloud.enrollment.statements.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/** A document: any bytes of any type. */
record Document(String contentType, byte[] content, Instant updatedAt) {

  boolean isJson() {
    return contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  /** The entity tag; SHA-1 because xAPI 1.0.3 (Communication 3.1) says so. */
  String tag() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(content);
      return '"' + HexFormat.of().formatHex(digest) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
