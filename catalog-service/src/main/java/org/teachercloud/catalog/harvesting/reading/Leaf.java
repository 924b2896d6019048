package org.teachercloud.catalog.harvesting.reading;

/**
 * A text of a record's metadata.
 *
 * @param path names of the elements around it below the outermost, such as {@code general/title}
 * @param language as said at it or around it; null where nothing is said
 */
record Leaf(String path, String language, String text) {}
