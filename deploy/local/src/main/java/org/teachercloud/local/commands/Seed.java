package org.teachercloud.local.commands;

import java.util.List;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.seeding.SeedRun;

/** Makes the programme's whole world: 15,160 resources, 5,000 teachers, 60,000 enrolments. */
public final class Seed implements Command {

  @Override
  public String about() {
    return "makes the whole programme's resources, teachers and enrolments";
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public int run(Site site, List<String> arguments) {
    new SeedRun(site, System.out).run("FULL");
    return 0;
  }
}
