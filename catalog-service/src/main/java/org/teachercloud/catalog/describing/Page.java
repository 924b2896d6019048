package org.teachercloud.catalog.describing;

import java.util.List;

/**
 * Part of a list.
 *
 * @param next cursor of the next part; null at the end
 * @param total how many the whole list has
 */
public record Page<T>(List<T> items, String next, long total) {}
