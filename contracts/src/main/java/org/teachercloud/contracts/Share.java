package org.teachercloud.contracts;

import java.time.Instant;
import java.util.Set;

/**
 * Whom a resource reaches, for what and from when until when.
 *
 * @param institution slug of the institution whose members it reaches; null for wider audiences
 * @param purposes at least one; each of them includes reading
 * @param from the first moment
 * @param until the first moment after it; null while it goes on
 */
public record Share(
    Audience audience, String institution, Set<Purpose> purposes, Instant from, Instant until) {

  /** Who belongs to it. */
  public enum Audience {
    /** Whoever comes; visitors see the description. */
    EVERYONE,
    /** Members of any institution of the cloud. */
    MEMBERS,
    /** Members of one institution. */
    INSTITUTION
  }
}
