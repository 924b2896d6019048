/** From a goal, the catalogue and what a learner has done to the steps ahead, and what changed. */
package org.teachercloud.recommendation.planning;
