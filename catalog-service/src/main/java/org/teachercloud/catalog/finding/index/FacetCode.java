package org.teachercloud.catalog.finding.index;

import java.util.Set;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * All facets of a resource in one number, so that filtering and counting read one value for each
 * match. From the lowest bit: kind 2, scope 1, subject 5, phases 6, stages 3, popularity 5,
 * institution 16, languages 25. The sign says that shares decide whom it reaches.
 */
public final class FacetCode {

  public static final int INSTITUTIONS = 1 << 16;
  static final int LANGUAGES = 25;

  private FacetCode() {}

  public static long of(Description description, long learners, int institution, long languages) {
    return description.kind().ordinal()
        | (long) description.scope().ordinal() << 2
        | (long) description.subject().ordinal() << 3
        | bits(description.phases()) << 8
        | bits(description.stages()) << 14
        | (long) Math.min(31, 64 - Long.numberOfLeadingZeros(learners)) << 17
        | (long) institution << 22
        | languages << 38;
  }

  /** The same code for a resource whose shares decide whom it reaches, not its scope. */
  static long byShares(long code) {
    return code | Long.MIN_VALUE;
  }

  public static boolean isByShares(long code) {
    return code < 0;
  }

  public static int kind(long code) {
    return (int) code & 3;
  }

  public static boolean isPublic(long code) {
    return (code >>> 2 & 1) == Scope.PUBLIC.ordinal();
  }

  public static int subject(long code) {
    return (int) (code >>> 3) & 31;
  }

  public static int phases(long code) {
    return (int) (code >>> 8) & 63;
  }

  public static int stages(long code) {
    return (int) (code >>> 14) & 7;
  }

  /** Digits of the number of learners in binary; 0 where unknown. */
  public static int popularity(long code) {
    return (int) (code >>> 17) & 31;
  }

  public static int institution(long code) {
    return (int) (code >>> 22) & 0xffff;
  }

  public static int languages(long code) {
    return (int) (code >>> 38) & (1 << LANGUAGES) - 1;
  }

  static long bits(Set<? extends Enum<?>> values) {
    long bits = 0;
    for (Enum<?> value : values) {
      bits |= 1L << value.ordinal();
    }
    return bits;
  }

  /** Breaks the build of whoever lengthens a vocabulary beyond its bits. */
  public static boolean vocabulariesFit() {
    return ResourceKind.values().length <= 4
        && Scope.values().length <= 2
        && Subject.values().length <= 32
        && Phase.values().length <= 6
        && Stage.values().length <= 3;
  }
}
