package org.teachercloud.catalog.adapting.licences;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A licence of the Creative Commons family, as its short name says.
 *
 * @param version such as 4.0, in tenths; the newest where the name gives none
 */
public record CcLicence(Terms terms, int version) {

  /** What it asks of who adapts. */
  public enum Terms {
    CC0(false, false, false),
    BY(false, false, false),
    BY_SA(false, true, false),
    BY_NC(true, false, false),
    BY_NC_SA(true, true, false),
    BY_ND(false, false, true),
    BY_NC_ND(true, false, true);

    final boolean nonCommercial;
    final boolean shareAlike;
    final boolean noDerivatives;

    Terms(boolean nonCommercial, boolean shareAlike, boolean noDerivatives) {
      this.nonCommercial = nonCommercial;
      this.shareAlike = shareAlike;
      this.noDerivatives = noDerivatives;
    }
  }

  private static final int NEWEST = 40;
  private static final Pattern NAME =
      Pattern.compile("(CC0|CC[ -](BY(?:-NC)?(?:-SA|-ND)?))(?:[ -](\\d)\\.(\\d))?");

  /** Whether it lets what it is for be adapted at all. */
  public boolean letsAdapt() {
    return !terms.noDerivatives;
  }

  /** The licence of a short name such as {@code CC BY-SA 4.0}; empty where it is none of these. */
  public static Optional<CcLicence> of(String name) {
    Matcher said = NAME.matcher(name == null ? "" : name.strip().toUpperCase(Locale.ROOT));
    if (!said.matches()) {
      return Optional.empty();
    }
    Terms terms =
        said.group(2) == null ? Terms.CC0 : Terms.valueOf(said.group(2).replace('-', '_'));
    int version =
        said.group(3) == null
            ? NEWEST
            : Integer.parseInt(said.group(3)) * 10 + Integer.parseInt(said.group(4));
    return Optional.of(new CcLicence(terms, version));
  }
}
