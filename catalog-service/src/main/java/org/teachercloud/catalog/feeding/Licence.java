package org.teachercloud.catalog.feeding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A licence's short name as the address that identifies it. */
public final class Licence {

  private static final Pattern CC =
      Pattern.compile("CC[ -](BY(?:-(?:NC-SA|NC-ND|NC|SA|ND))?)[ -](\\d\\.\\d)");

  private Licence() {}

  /** The address of a Creative Commons licence; empty for any other text. */
  public static Optional<String> address(String name) {
    if (name == null) {
      return Optional.empty();
    }
    String plain = name.strip().toUpperCase(Locale.ROOT);
    if (plain.equals("CC0") || plain.equals("CC0 1.0")) {
      return Optional.of("https://creativecommons.org/publicdomain/zero/1.0/");
    }
    Matcher licence = CC.matcher(plain);
    return licence.matches()
        ? Optional.of(
            "https://creativecommons.org/licenses/"
                + licence.group(1).toLowerCase(Locale.ROOT)
                + "/"
                + licence.group(2)
                + "/")
        : Optional.empty();
  }
}
