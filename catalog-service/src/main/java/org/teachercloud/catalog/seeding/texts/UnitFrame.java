package org.teachercloud.catalog.seeding.texts;

import org.teachercloud.catalog.describing.Text;

/** How units are named: the first, one for each point of the topic, the last. */
public record UnitFrame(Text opening, Text point, Text closing) {}
