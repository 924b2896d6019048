package org.teachercloud.contracts;

/**
 * Facts that the catalogue states: about resources, whom these reach, and institutions, each on a
 * topic of its own.
 */
public sealed interface CatalogFact extends Fact
    permits ResourcePublished, ResourceWithdrawn, ResourceShared, InstitutionRegistered {}
