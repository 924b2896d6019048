package org.teachercloud.recommendation.scoring;

/**
 * Two items that people took in this order.
 *
 * @param people distinct people
 * @param weight sum over the people of {@link Closeness#weight}
 */
record Pair(int earlier, int later, int people, long weight) {}
