package org.teachercloud.catalog.adapting.licences;

import java.util.List;
import java.util.Optional;

/** The licence of a work that is made from several. */
public final class Together {

  private Together() {}

  /**
   * The one of the sources' own licences that every one of them lets the work have, the first of
   * them in their order; empty where they ask for what cannot be had at once, such as the same
   * licence each. Where none of their own suits, no other licence does.
   */
  public static Optional<String> of(List<String> sources) {
    return sources.stream().filter(one -> suits(one, sources)).findFirst();
  }

  private static boolean suits(String work, List<String> sources) {
    return sources.stream().allMatch(source -> Verdict.of(source, work).allowed());
  }
}
