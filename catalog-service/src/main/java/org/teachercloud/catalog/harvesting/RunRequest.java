package org.teachercloud.catalog.harvesting;

/**
 * A harvest to begin now.
 *
 * @param full whether everything is asked for, whatever was read before
 */
public record RunRequest(boolean full) {}
