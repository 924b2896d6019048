package org.teachercloud.local.testing;

/**
 * A database of its own for a test, empty at first, with sorting and text search as in the running
 * cloud.
 */
public record TestDatabase(String jdbcUrl, String username, String password) {}
