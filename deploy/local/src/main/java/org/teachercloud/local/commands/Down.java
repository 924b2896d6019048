package org.teachercloud.local.commands;

import java.util.List;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.parts.StartCache;
import org.teachercloud.local.running.Ending;
import org.teachercloud.local.running.Parts;
import org.teachercloud.local.running.RunningPart;

/** Ends every part in order; the data stays. */
public final class Down implements Command {

  @Override
  public String about() {
    return "ends everything; the data stays";
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public int run(Site site, List<String> arguments) {
    List<String> names = Parts.names(site);
    boolean records =
        names.stream()
            .flatMap(name -> RunningPart.find(site.home(), name).stream())
            .anyMatch(part -> StartCache.mayRecord(part.handle()));
    if (records) {
      System.out.println(
          "Writing down what the parts learned, so that the next start is fast; once, up to a minute.");
    }
    boolean any = new Ending(site).end(names);
    System.out.println(any ? "Everything is down; the data stays." : "Nothing was running.");
    return 0;
  }
}
