package org.teachercloud.local.screen;

/** A bar of a known length. */
public final class Bar {
  private Bar() {}

  /** Such as {@code [#####---------------]} for a quarter of 20. */
  public static String of(double fraction, int width) {
    int full = (int) Math.round(Math.clamp(fraction, 0, 1) * width);
    return "[" + "#".repeat(full) + "-".repeat(width - full) + "]";
  }
}
