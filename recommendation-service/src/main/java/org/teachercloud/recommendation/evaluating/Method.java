package org.teachercloud.recommendation.evaluating;

import java.util.function.Supplier;
import org.teachercloud.recommendation.ranking.Ranker;

/**
 * Something that recommends, trained.
 *
 * @param rankers gives a ranker for each thread
 */
public record Method(String name, Supplier<Ranker> rankers) {}
