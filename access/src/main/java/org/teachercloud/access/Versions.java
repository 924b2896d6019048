package org.teachercloud.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.teachercloud.access.refusing.Problems;

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
    return names(ifMatch, Long.toString(current))
        ? Optional.empty()
        : Optional.of(problems.of(412, "STALE"));
  }

  /**
   * Whether an {@code If-Match} names a version, by its own tag or by that of a read of it (see
   * {@link TagReads}).
   */
  public static boolean names(String ifMatch, String version) {
    String tag = "\"" + version + "\"";
    String read = "\"" + version + ".";
    return Arrays.stream(ifMatch.split(",", -1))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.startsWith(read));
  }

  /** The version that a single tag of ours names; -1, which none has, for any other tag. */
  public static int of(String tag) {
    try {
      return Integer.parseInt(tag.replace("\"", "").replaceAll("\\..*", ""));
    } catch (NumberFormatException foreign) {
      return -1;
    }
  }
}
