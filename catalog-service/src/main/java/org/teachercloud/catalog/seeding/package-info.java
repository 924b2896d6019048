/**
 * The programme's own world, made by a generator: the same on every machine and in every run.
 * Enrolments and careers are seeded by the enrollment service from its own copy of the catalogue,
 * so all that the two share are the facts.
 */
package org.teachercloud.catalog.seeding;
