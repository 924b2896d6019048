package org.teachercloud.catalog.seeding.texts;

import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.ResourceKind;

/**
 * A form of laboratory, database or teaching resource; the texts have places for the topic.
 *
 * @param suits {@code VIRTUAL}, {@code REMOTE} and {@code ON_SITE} for laboratories, else {@code
 *     SCHOOL} or {@code ANY}
 */
public record ItemForm(
    ResourceKind kind, String suits, Text title, Text summary, UnitFrame units) {}
