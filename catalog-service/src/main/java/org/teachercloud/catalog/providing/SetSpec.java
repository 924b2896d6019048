package org.teachercloud.catalog.providing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.teachercloud.contracts.ResourceKind;

/**
 * A set of records: those of an institution, or those of a kind.
 *
 * @param institution slug; null where the set is not one institution's
 * @param kind null where the set is not of one kind
 */
record SetSpec(String institution, ResourceKind kind) {

  static final String INSTITUTIONS = "institution";
  static final String KINDS = "kind";

  /** Every record is in the set of all institutions and in the set of all kinds. */
  static final SetSpec ALL = new SetSpec(null, null);

  private static final Pattern SYNTAX =
      Pattern.compile("([A-Za-z0-9\\-_.!~*'()])+(:[A-Za-z0-9\\-_.!~*'()]+)*");

  static boolean wellFormed(String spec) {
    return SYNTAX.matcher(spec).matches();
  }

  /** The set of a name; empty where there can be none of that name. */
  static Optional<SetSpec> of(String spec) {
    if (spec.equals(INSTITUTIONS) || spec.equals(KINDS)) {
      return Optional.of(ALL);
    }
    int colon = spec.indexOf(':');
    String name = spec.substring(colon + 1);
    if (spec.startsWith(INSTITUTIONS + ":")) {
      return Optional.of(new SetSpec(name, null));
    }
    return spec.startsWith(KINDS + ":")
        ? Arrays.stream(ResourceKind.values())
            .filter(kind -> kind.name().equals(name))
            .map(kind -> new SetSpec(null, kind))
            .findFirst()
        : Optional.empty();
  }

  static String of(ResourceKind kind) {
    return KINDS + ":" + kind.name();
  }

  static String ofInstitution(String slug) {
    return INSTITUTIONS + ":" + slug;
  }
}
