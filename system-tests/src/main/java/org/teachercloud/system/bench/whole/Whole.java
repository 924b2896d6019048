package org.teachercloud.system.bench.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.teachercloud.system.bench.Asked;
import org.teachercloud.system.bench.Table;
import org.teachercloud.system.bench.judged.Judging;
import org.teachercloud.system.bench.measuring.StackProcesses;
import org.teachercloud.system.bench.measuring.Wire;

/** What is measured once, as a whole, and not request by request. */
public final class Whole {

  private final Map<String, String> environment;
  private final String url;
  private final StackProcesses stack;
  private final Table table;

  /**
   * @param environment with {@code BENCH_REPOSITORY}, the port that may be harvested, and {@code
   *     BENCH_JUDGED}, the file of judged queries
   */
  public Whole(Map<String, String> environment, String url, StackProcesses stack, Table table) {
    this.environment = environment;
    this.url = url;
    this.stack = stack;
    this.table = table;
  }

  /** Judges first: what is imported stays. */
  public void run(Asked asked) throws IOException, InterruptedException {
    try (Wire wire = new Wire(url)) {
      if (asked.wants(Asked.JUDGED)) {
        Judging judging = new Judging(wire, Path.of(environment.get("BENCH_JUDGED")));
        table.judged("the seed", judging.run(false));
        table.judged("the real courses", judging.run(true));
      }
      if (asked.wants(Asked.GRANTING)) {
        table.granting(new Granting(wire, url).run(asked.extent().publications()));
      }
      if (asked.wants(Asked.HARVEST)) {
        int port = Integer.parseInt(environment.get("BENCH_REPOSITORY"));
        new Harvesting(wire, url, stack, port)
            .run(asked.extent().harvested())
            .forEach(table::harvest);
      }
      if (asked.wants(Asked.IMPORT)) {
        table.importing(new Importing(wire, url, stack).run(asked.extent().imported()));
      }
    }
  }
}
