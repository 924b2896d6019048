package org.teachercloud.insight.statements.disclosing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.insight.statements.Cell;
import org.teachercloud.insight.statements.StatementLimits;

/**
 * How finely uses are told to whom. Who watches a programme is told of more people together than
 * who owns what is used, and only of whole parts of what owners are told, so that nothing follows
 * from having both.
 */
@ApplicationScoped
public class Fineness {

  @Inject StatementLimits limits;

  /**
   * How many people stand behind every figure, step by step.
   *
   * @param hers whether it is her institution's, or that of a cluster which her institution leads
   */
  public int[] of(Caller caller, boolean hers) {
    return hers || caller.has(Role.OPERATOR)
        ? new int[] {limits.people()}
        : new int[] {limits.people(), Math.max(limits.people(), limits.peopleForMonitors())};
  }

  /** How many people stand behind every figure in the end. */
  public static int least(int[] steps) {
    return steps[steps.length - 1];
  }

  /** Of how many people, at most, it must be known who they are to count them in several cells. */
  public int few() {
    return Math.max(limits.people(), limits.peopleForMonitors());
  }

  /** What may be shown of some cells of one owner. */
  public static Disclosure disclose(Collection<Cell> cells, int[] steps) {
    Disclosure disclosed = Disclosure.undivided(cells);
    for (int least : steps) {
      disclosed = disclosed.coarser(least);
    }
    return disclosed;
  }
}
