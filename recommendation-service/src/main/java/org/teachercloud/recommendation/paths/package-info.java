/** A learner's own path to her goal: kept in versions, following what she does and decides. */
package org.teachercloud.recommendation.paths;
