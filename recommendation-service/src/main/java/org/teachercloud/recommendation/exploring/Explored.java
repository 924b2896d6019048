package org.teachercloud.recommendation.exploring;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody was shown something new.
 *
 * @param item its number
 * @param place where it stood, from 1
 * @param chance with which it was she on that day, and this of all that is new for her: what an
 *     estimate of its effect has to be weighted by
 */
record Explored(LocalDate day, UUID learner, int item, int place, double chance) {}
