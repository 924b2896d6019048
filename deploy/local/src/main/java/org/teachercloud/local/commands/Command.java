package org.teachercloud.local.commands;

import java.util.List;
import org.teachercloud.local.parts.Site;

/** One word after {@code ./cloud}. */
public interface Command {
  /** One line of help. */
  String about();

  /** Whether it changes what runs or what is kept, so that it must be alone. */
  default boolean changes() {
    return false;
  }

  /** Does it and gives the exit code: 0 done, 1 something is not well. */
  int run(Site site, List<String> arguments);
}
