package org.teachercloud.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;

/** Versions of objects as {@code ETag}, and the check of {@code If-Match} against them. */
@ApplicationScoped
public class Versions {

  @Inject Problems problems;

  /** The strong entity tag of a version. */
  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Why an update must not be made: 428 without {@code If-Match}, 412 when it names none of the
   * current version; empty when it may.
   */
  public Optional<Response> refusal(String ifMatch, long current) {
    if (ifMatch == null || ifMatch.isBlank()) {
      return Optional.of(problems.of(428, "PRECONDITION_NEEDED"));
    }
    String tag = "\"" + current + "\"";
    boolean matches =
        Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(t -> isOf(t, tag));
    return matches ? Optional.empty() : Optional.of(problems.of(412, "STALE"));
  }

  private static boolean isOf(String candidate, String tag) {
    return candidate.equals("*") || candidate.equals(tag);
  }
}
