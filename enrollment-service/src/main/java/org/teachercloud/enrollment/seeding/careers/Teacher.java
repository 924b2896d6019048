package org.teachercloud.enrollment.seeding.careers;

import java.util.UUID;

/**
 * A teacher whose history is to be made.
 *
 * @param number decides, with the catalogue and the day, everything about her
 * @param institution slug of the institution that she is a member of
 * @param enrollments how many
 * @param demo whether she is a demonstration account: the last enrolment runs, the others are
 *     completed
 */
public record Teacher(int number, UUID id, String institution, int enrollments, boolean demo) {}
