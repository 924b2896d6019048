package org.teachercloud.contracts;

/** Facts about what can be awarded. */
public sealed interface AwardFact extends Fact permits AwardChanged {}
