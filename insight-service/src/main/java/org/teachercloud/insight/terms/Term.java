package org.teachercloud.insight.terms;

import java.time.LocalDate;

/**
 * A part of the programme's time.
 *
 * @param name such as {@code 2026-H2}
 * @param from the first day
 * @param until the day after the last
 */
public record Term(String name, LocalDate from, LocalDate until) {}
