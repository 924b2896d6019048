package org.teachercloud.recommendation.evaluating.groups;

import java.util.BitSet;

/**
 * Some of the people.
 *
 * @param name what they have in common: the column and its value
 * @param people their places in the histories
 */
public record Group(String name, BitSet people) {}
