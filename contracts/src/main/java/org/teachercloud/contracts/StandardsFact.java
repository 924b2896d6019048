package org.teachercloud.contracts;

/**
 * Facts that the catalogue states about standards of teaching, what serves them, and how those of
 * two countries stand to each other.
 */
public sealed interface StandardsFact extends Fact
    permits StandardsFrameworkPublished, ResourceAligned, CrosswalkAdopted, CrosswalkReopened {}
