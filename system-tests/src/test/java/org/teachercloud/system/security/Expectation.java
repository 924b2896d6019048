package org.teachercloud.system.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What somebody is answered, as far as permission goes. */
enum Expectation {
  /** Let in; what was asked may still not fit the state of the object. */
  IN("in", Set.of(200, 201, 202, 204, 303, 304, 409)),
  /** Asked to sign in. */
  SIGN_IN("sign-in", Set.of(401)),
  /** Her role does not allow it, whatever the object. */
  NOT_ALLOWED("no", Set.of(403)),
  /** Not there, or not hers: the same. */
  HIDDEN("hidden", Set.of(404)),
  /** She cannot have such an object, so nothing is asked. */
  NOT_ASKED("-", IntStream.rangeClosed(100, 599).boxed().collect(Collectors.toSet()));

  /** How a request is answered that is let in and cannot be read. */
  private static final Set<Integer> BAD_INPUT = Set.of(400, 412, 415, 422, 428);

  private final String cell;
  private final Set<Integer> statuses;

  Expectation(String cell, Set<Integer> statuses) {
    this.cell = cell;
    this.statuses = statuses;
  }

  static Expectation named(String cell) {
    return Arrays.stream(values())
        .filter(expectation -> expectation.cell.equals(cell))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Nobody has decided: " + cell));
  }

  /**
   * Whether a status is as expected.
   *
   * @param incomplete whether the request is not whole and may be refused as input
   */
  boolean holds(int status, boolean incomplete) {
    return statuses.contains(status) || (this == IN && incomplete && BAD_INPUT.contains(status));
  }
}
