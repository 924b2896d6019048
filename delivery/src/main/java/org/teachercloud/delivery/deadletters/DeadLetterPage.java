package org.teachercloud.delivery.deadletters;

import java.util.List;

/**
 * Open dead letters, oldest first.
 *
 * @param next cursor of the next page, null on the last one
 * @param total how many are open
 */
public record DeadLetterPage(List<DeadLetter> items, String next, long total) {}
