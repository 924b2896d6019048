package org.teachercloud.system.bench.requests;

import java.util.List;
import org.teachercloud.system.bench.measuring.Load.Request;
import org.teachercloud.system.bench.world.Adaptations;

/**
 * A kind of request that is measured.
 *
 * @param key its name on the command line
 * @param aim CPU milliseconds of the whole stack per event that we aim at; 0 for none
 * @param events told by one request: figures of the processor are printed per event; else 1
 * @param writes whether it changes something
 */
public record Line(
    String key, String title, double aim, int events, boolean writes, Request request) {

  static final int BATCH = 100;

  /** All of them, in the order in which they are measured. */
  public static List<Line> all(
      Reading reading,
      Writing writing,
      Statements statements,
      Places places,
      Adaptations adaptations) {
    return List.of(
        new Line("search", "search", 1.0, 1, false, reading::search),
        new Line("search-grants", "filtered, with grants", 0, 1, false, reading::searchWithGrants),
        new Line("suggestion", "suggestion", 0, 1, false, reading::suggestion),
        new Line("by-id", "resource by id", 0.5, 1, false, reading::resourceById),
        new Line("lineage", "item with lineage", 0, 1, false, adaptations::read),
        new Line("coverage", "coverage of a framework", 0, 1, false, reading::coverage),
        new Line(
            "enrolments",
            "my enrolments",
            0.8,
            1,
            false,
            reading.byResting(reading::myEnrollments)),
        new Line(
            "progress",
            "progress of one",
            0.5,
            1,
            false,
            reading.byResting(reading::progressOfOne)),
        new Line(
            "recommendations",
            "recommendations",
            0.8,
            1,
            false,
            reading.byResting(reading::recommendations)),
        new Line("path", "begin a path", 0, 1, true, writing::beginPath),
        new Line("path", "my path", 0, 1, false, reading.byResting(reading::path)),
        new Line("enrol", "enrol", 2.0, 1, true, writing.byBusy(writing::enroll)),
        new Line("booking", "book, give up in turns", 0, 1, true, places::bookOrGiveUp),
        new Line("event", "one progress event", 1.5, 1, true, writing.byBusy(writing.tell(1))),
        new Line(
            "batch",
            "progress, batch of 100",
            0.2,
            BATCH,
            true,
            writing.byBusy(writing.tell(BATCH))),
        new Line(
            "statements", "statements, batch of 50", 0, Statements.BATCH, true, statements::write),
        new Line("statement-query", "statement query", 0, 1, false, statements::query),
        new Line(
            "my-data",
            "all data of one person",
            0,
            1,
            false,
            reading.byResting(reading::allOfOne)));
  }

  /** What certificates and a long record cost. */
  public static List<Line> ofRecords(Writing writing, Certificates certificates, Records records) {
    return List.of(
        new Line("merge", "merge of three devices", 0, 1, true, writing.byBusy(writing::merge)),
        new Line(
            "certificate", "certificate issued", 0, 1, true, writing.byBusy(certificates::issue)),
        new Line("verification", "certificate verified", 0, 1, false, certificates::verify),
        new Line(
            "record",
            "record of %d entries".formatted(records.entries()),
            0,
            1,
            false,
            records::read),
        new Line(
            "record-export",
            "record of %d exported".formatted(records.entries()),
            0,
            1,
            false,
            records::export));
  }
}
