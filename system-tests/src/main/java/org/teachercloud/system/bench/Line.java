package org.teachercloud.system.bench;

import java.util.List;
import org.teachercloud.system.bench.measuring.Load.Request;

/**
 * A kind of request that is measured.
 *
 * @param key its name on the command line
 * @param events told by one request: figures of the processor are printed per event; else 1
 * @param writes whether it changes something
 */
record Line(String key, String title, int events, boolean writes, Request request) {

  static final int BATCH = 100;

  /** All of them, in the order in which they are measured. */
  static List<Line> all(Reading reading, Writing writing, Statements statements, Places places) {
    return List.of(
        new Line("search", "search", 1, false, reading::search),
        new Line("search-grants", "search with grants", 1, false, reading::searchWithGrants),
        new Line("suggestion", "suggestion", 1, false, reading::suggestion),
        new Line("by-id", "resource by id", 1, false, reading::resourceById),
        new Line("coverage", "coverage of a framework", 1, false, reading::coverage),
        new Line("enrolments", "my enrolments", 1, false, reading::myEnrollments),
        new Line("progress", "progress of one", 1, false, reading::progressOfOne),
        new Line("recommendations", "recommendations", 1, false, reading::recommendations),
        new Line("path", "begin a path", 1, true, writing::beginPath),
        new Line("path", "my path", 1, false, reading::path),
        new Line("enrol", "enrol", 1, true, writing::enroll),
        new Line("booking", "book, give up in turns", 1, true, places::bookOrGiveUp),
        new Line("event", "one progress event", 1, true, writing.tell(1)),
        new Line("batch", "progress, batch of 100", BATCH, true, writing.tell(BATCH)),
        new Line(
            "statements", "statements, batch of 50", Statements.BATCH, true, statements::write),
        new Line("statement-query", "statement query", 1, false, statements::query));
  }
}
