package org.teachercloud.contracts;

/** Facts that the catalogue states: about resources on one topic, about institutions on another. */
public sealed interface CatalogFact extends Fact
    permits ResourcePublished, ResourceWithdrawn, InstitutionRegistered {}
