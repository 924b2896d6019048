package org.teachercloud.enrollment.statements.documents;

import java.util.Arrays;
import java.util.Optional;
import org.teachercloud.enrollment.statements.talking.Refused;
import org.teachercloud.enrollment.statements.talking.XapiCall;
import org.teachercloud.enrollment.statements.talking.XapiVersion;

/** Whether a document may be changed now: xAPI 1.0.3 Communication 3.1, IEEE 9274.1.1 4.1.4. */
final class Precondition {

  private Precondition() {}

  /** Refuses a change whose {@code If-Match} or {@code If-None-Match} does not hold. */
  static void check(XapiCall call, Optional<Document> there) {
    String match = call.header("If-Match");
    String noneMatch = call.header("If-None-Match");
    if (match != null && !names(match, there)) {
      throw Refused.with(412, "STALE");
    }
    if (noneMatch != null && names(noneMatch, there)) {
      throw Refused.with(412, "STALE");
    }
  }

  /**
   * Refuses to replace blindly. In 1.0.3 a state may be replaced blindly, and a profile needs one
   * of the headers even where there is none yet.
   */
  static void checkReplace(XapiCall call, Shelf shelf, Optional<Document> there) {
    check(call, there);
    if (call.header("If-Match") != null || call.header("If-None-Match") != null) {
      return;
    }
    boolean first = call.version() == XapiVersion.FIRST;
    boolean state = shelf.kind() == Shelf.Kind.STATE;
    if (there.isPresent() && !(first && state)) {
      throw Refused.with(409, "DOCUMENT_EXISTS");
    }
    if (first && !state) {
      throw Refused.input("If-Match", "MISSING");
    }
  }

  private static boolean names(String header, Optional<Document> there) {
    return there.isPresent()
        && Arrays.stream(header.split(",", -1))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(there.get().tag()));
  }
}
