package org.teachercloud.catalog.seeding.texts;

import java.util.List;
import java.util.Set;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Subject;

/**
 * Something that is taught, with what belongs to it, from basic to advanced.
 *
 * @param phases where it is taught
 * @param points at least three
 */
public record SeedTopic(Subject subject, Set<Phase> phases, Text title, List<Text> points) {}
