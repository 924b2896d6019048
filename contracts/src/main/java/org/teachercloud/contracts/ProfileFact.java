package org.teachercloud.contracts;

/** Facts about what a learner says of herself. */
public sealed interface ProfileFact extends Fact permits LearnerProfileChanged {}
