package org.teachercloud.contracts;

/** Facts that the catalogue states about standards of teaching and what serves them. */
public sealed interface StandardsFact extends Fact
    permits StandardsFrameworkPublished, ResourceAligned {}
