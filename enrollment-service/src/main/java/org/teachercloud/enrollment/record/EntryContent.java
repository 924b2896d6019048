package org.teachercloud.enrollment.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.teachercloud.enrollment.awards.Alignment;

/**
 * What an entry says.
 *
 * @param minutes how long it took; 0 where that is not known
 */
public record EntryContent(
    EntryKind kind,
    Map<String, String> title,
    int minutes,
    Instant happenedAt,
    List<Alignment> alignments) {}
