package org.teachercloud.catalog.harvesting.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.teachercloud.catalog.harvesting.reading.OaiPage.Part;
import org.teachercloud.catalog.harvesting.reading.OaiRecord;
import org.teachercloud.catalog.harvesting.running.HarvestRun.Progress;
import org.teachercloud.catalog.harvesting.sources.HarvestSource;
import org.teachercloud.catalog.harvesting.taking.TakeRecords;
import org.teachercloud.catalog.harvesting.taking.Tally;

/** Takes records of an answer and notes how far the harvest is: both or neither. */
@ApplicationScoped
class TakePage {

  @Inject TakeRecords records;
  @Inject RunProgress progress;

  /**
   * Some of an answer.
   *
   * @param part the answer
   * @param from number of its first record that is meant
   * @param to number of the first that is not
   */
  record Some(Part part, int from, int to) {

    boolean isLast() {
      return to == part.records().size();
    }
  }

  /**
   * Takes some records.
   *
   * @param fresh records of this answer before these that were new to the harvest
   * @return what became of them, and whether the list goes on where it has not been yet
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Taken take(HarvestSource source, HarvestRun run, UUID worker, Some some, long fresh) {
    boolean again = some.to() <= run.progress().inPage();
    List<OaiRecord> meant = some.part().records().subList(some.from(), some.to());
    Tally tally = records.take(source, run.id(), meant, again);
    Progress now = run.progress();
    boolean circle = false;
    Progress to;
    if (some.isLast()) {
      String token = some.part().token();
      circle = token != null && !progress.goesOn(run.id(), token);
      int barren = fresh + tally.read() == 0 ? now.barren() + 1 : 0;
      to = new Progress(token, now.pages() + 1, 0, barren);
    } else {
      int reached = Math.max(some.to(), now.inPage());
      to = new Progress(now.token(), now.pages(), reached, now.barren());
    }
    progress.advance(run.id(), worker, to, tally);
    return new Taken(tally.read(), to, circle);
  }

  /**
   * What was taken.
   *
   * @param fresh records that were new to the harvest
   * @param circle whether the list leads to where it has been
   */
  record Taken(long fresh, Progress to, boolean circle) {}
}
