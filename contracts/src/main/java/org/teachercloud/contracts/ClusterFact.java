package org.teachercloud.contracts;

/** Facts about how institutions stand together. */
public sealed interface ClusterFact extends Fact permits ClusterChanged {}
