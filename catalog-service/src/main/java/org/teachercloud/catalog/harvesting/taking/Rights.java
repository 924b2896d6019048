package org.teachercloud.catalog.harvesting.taking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teachercloud.catalog.feeding.Licence;

/** The licence among what a record says of rights: an open one by its short name, else none. */
final class Rights {

  private static final Pattern CC =
      Pattern.compile(
          "creativecommons\\.org/licenses/(by(?:-(?:nc-sa|nc-nd|nc|sa|nd))?)/(\\d\\.\\d)");
  private static final Pattern ZERO = Pattern.compile("creativecommons\\.org/publicdomain/zero");

  private Rights() {}

  /** The short name, such as {@code CC BY-SA 4.0}; null where nobody has said. */
  static String licence(List<String> rights) {
    return rights.stream().map(Rights::licence).flatMap(Optional::stream).findFirst().orElse(null);
  }

  private static Optional<String> licence(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    Matcher licence = CC.matcher(lower);
    if (licence.find()) {
      return Optional.of(
          "CC " + licence.group(1).toUpperCase(Locale.ROOT) + " " + licence.group(2));
    }
    if (ZERO.matcher(lower).find()) {
      return Optional.of("CC0 1.0");
    }
    String name = said.strip();
    return Licence.address(name).isPresent() ? Optional.of(name) : Optional.empty();
  }
}
