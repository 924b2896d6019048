package org.teachercloud.local.running;

import java.util.List;
import org.teachercloud.local.ground.PortPlan;
import org.teachercloud.local.ground.Ports;
import org.teachercloud.local.parts.Part;
import org.teachercloud.local.parts.Site;

/** Ports that a part wants and another program has, one sentence each with the remedy. */
public final class TakenPorts {

  private TakenPorts() {}

  /** Of all parts that do not run. */
  public static List<String> of(Site site) {
    return Parts.of(site).stream()
        .filter(part -> RunningPart.find(site.home(), part.name()).isEmpty())
        .flatMap(part -> of(site, part).stream())
        .toList();
  }

  /** Of one part, which does not run. */
  static List<String> of(Site site, Part part) {
    return part.listensOn().stream()
        .filter(port -> !Ports.isFree(site.port(port)))
        .map(
            port ->
                "Port %d, for %s, is taken by another program: end that program, or choose another port with %s=…"
                    .formatted(site.port(port), part.name(), PortPlan.variable(port)))
        .toList();
  }
}
