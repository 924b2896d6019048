package org.teachercloud.recommendation.history.ways;

import java.util.List;

/**
 * A learner took up an item for the first time.
 *
 * @param item its number
 * @param earlier the numbers of what she had taken before, the latest last; of more than {@link
 *     TakenCounter#REACH} the latest
 */
public record Taken(int item, List<Integer> earlier) {}
